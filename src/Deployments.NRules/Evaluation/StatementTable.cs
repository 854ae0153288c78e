using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>The conditions that a catalogue asks for, each once.</summary>
internal sealed class StatementTable(Catalog catalog)
{
    private readonly Dictionary<Condition, Statement> statements = [];
    private readonly List<Statement> all = [];

    /// <summary>The statements, what a statement combines before it.</summary>
    public IReadOnlyList<Statement> All => all;

    /// <summary>The statement of a condition, added when it is new.</summary>
    public Statement Ask(Condition condition)
    {
        Condition key = Canonical(condition);
        if (!statements.TryGetValue(key, out Statement? statement))
        {
            Statement[] parts = key switch
            {
                AllCondition every => [.. every.Parts.Select(Ask)],
                AtLeastCondition some => [.. some.Parts.Select(Ask)],
                _ => [],
            };
            statements.Add(key, statement = new Statement(all.Count, key, parts, CrossesContainers(key)));
            all.Add(statement);
        }

        return statement;
    }

    /// <summary>The statement of a condition; null when nothing asks for it.</summary>
    public Statement? Find(Condition condition) => statements.GetValueOrDefault(Canonical(condition));

    /// <summary>True for conditions that say the same, though one may leave out what goes without saying.</summary>
    public bool AreSame(Condition x, Condition y) => Canonical(x) == Canonical(y);

    public Reach ReachOf(CapabilityId capability) => catalog.Find(capability)?.Reach ?? Reach.Node;

    public bool CrossesContainers(CapabilityId capability) => catalog.Find(capability) is { CrossesContainers: true };

    private bool CrossesContainers(Condition condition) =>
        condition is FeatureCondition || (condition is CapabilityCondition { Reach: Reach.Node } capability && CrossesContainers(capability.Id));

    private Condition Canonical(Condition condition) => condition switch
    {
        CapabilityCondition { Reach: null } capability => capability with { Reach = ReachOf(capability.Id) },
        CpuVendorCondition vendor => new CpuVendorCondition(vendor.Vendor.ToUpperInvariant()),
        AllCondition every => new AllCondition([.. every.Parts.Select(Canonical)]),
        AtLeastCondition some => some with { Parts = [.. some.Parts.Select(Canonical)] },
        _ => condition,
    };
}
