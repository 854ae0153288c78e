using System.Runtime.CompilerServices;
using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Knowledge;
using Deployments.Vocabulary;
using NRules;
using NRules.RuleModel;

namespace Deployments.NRules.Evaluation;

/// <summary>A catalogue as rules of NRules, compiled once. Thread-safe; sessions are not.</summary>
internal sealed class CatalogRules
{
    private static readonly ConditionalWeakTable<Catalog, CatalogRules> Known = [];

    private readonly Lazy<ISessionFactory> factory;
    private readonly StatementTable statements;
    private readonly Dictionary<ComponentId, int> keys = [];
    private readonly IReadOnlyList<Statement>[] asked;
    private readonly int[] ranks;

    /// <summary>Makes the rules anew; <see cref="Of"/> makes them once.</summary>
    public CatalogRules(Catalog catalog)
    {
        Catalog = catalog;
        statements = new StatementTable(catalog);
        var contracts = new List<ContractRules>();
        int need = 0;
        foreach (Component component in catalog.Components)
        {
            keys.Add(component.Id, keys.Count);
            contracts.Add(new ContractRules(component, contracts.Count, ref need, statements));
        }

        foreach (Capability capability in catalog.Capabilities)
        {
            statements.Ask(new CapabilityCondition(capability.Id, capability.Reach));
        }

        Vm = statements.Ask(new CapabilityCondition(Capabilities.Vm, Reach.Node));
        SystemContainer = statements.Ask(new CapabilityCondition(Capabilities.SystemContainer, Reach.Node));
        var policies = new PolicyRules(keys, statements);
        Policies = [.. catalog.Rules.Where(r => r is { When: not null, Severity: Severity.Error })];
        IRuleDefinition[] judged = [.. Policies.Select(policies.Of)];
        ILookup<ComponentId, Rule> byComponent = Policies.Where(p => p.When!.Together.Count > 0).ToLookup(p => p.When!.Together[0]);
        asked = [.. contracts.Select((c, i) => (IReadOnlyList<Statement>)[.. c.Asks, .. Required(byComponent[catalog.Components[i].Id])])];
        AskedEverywhere = [.. Required(Policies.Where(p => p.When!.Together.Count == 0))];
        Definitions =
        [
            .. contracts.SelectMany(c => c.All()), .. statements.All.SelectMany(ConditionRules.Of), .. HostRules.All(Vm, SystemContainer),
            .. MachineRules.All(catalog.Claims), .. VerdictRules.All(), .. judged,
        ];
        var order = new SupportOrder(catalog);
        ranks = [.. catalog.Components.Select(c => order[c.Id])];
        factory = new Lazy<ISessionFactory>(() => new RuleCompiler { ExpressionCompiler = ShapeCompiler.Shared }.Compile(Definitions));
    }

    /// <summary>The rules of a catalogue; made on first use and kept as long as the catalogue.</summary>
    public static CatalogRules Of(Catalog catalog) => Known.GetValue(catalog, static c => new CatalogRules(c));

    public Catalog Catalog { get; }

    /// <summary>The rules as NRules' canonical model.</summary>
    public IReadOnlyList<IRuleDefinition> Definitions { get; }

    public StatementTable Statements => statements;

    /// <summary>The number of a component.</summary>
    public int KeyOf(ComponentId component) => keys[component];

    /// <summary>The position of the component of a number in an order in which what it rests on comes before it.</summary>
    public int RankOf(int key) => ranks[key];

    /// <summary>What a component and the policies that it may break ask for on its group.</summary>
    public IReadOnlyList<Statement> AskedBeside(Component component) => asked[keys[component.Id]];

    /// <summary>What policies ask for on every group.</summary>
    public IReadOnlyList<Statement> AskedEverywhere { get; }

    /// <summary>The policies that decide a verdict.</summary>
    public IReadOnlyList<Rule> Policies { get; }

    /// <summary>What a group must offer to have virtual machines.</summary>
    public Statement Vm { get; }

    /// <summary>What a group must offer to have system containers.</summary>
    public Statement SystemContainer { get; }

    private IEnumerable<Statement> Required(IEnumerable<Rule> policies) => policies.Select(p => p.Require).OfType<Condition>().Select(statements.Ask);

    /// <summary>Draws all that follows from a stack in a session that has no facts.</summary>
    public static void Chain(ISession session, StackFacts facts)
    {
        session.InsertAll(facts.All);
        session.Fire();
    }

    /// <summary>True when something fails at worst that does not fail at best.</summary>
    public static bool IsOpen(IReadOnlyList<Fault> faults) =>
        faults.Where(f => !f.Site.IsBest).Select(f => f.Identity).Except(faults.Where(f => f.Site.IsBest).Select(f => f.Identity)).Any();

    /// <summary>The verdict on a stack, in a session that has no facts.</summary>
    public static Verdict Judge(ISession session, StackFacts facts)
    {
        Chain(session, facts);
        Fault[] faults = [.. session.Query<Fault>()];
        return faults.Any(f => f.Site.IsBest) ? Verdict.Invalid : IsOpen(faults) ? Verdict.Conditional : Verdict.Valid;
    }

    /// <summary>A session with the compiled rules.</summary>
    public ISession StartSession() => factory.Value.CreateSession();
}
