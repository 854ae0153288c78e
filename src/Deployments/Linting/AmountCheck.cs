using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Linting;

/// <summary>Amounts are positive, counts do not exceed the number of parts, and no condition is empty.</summary>
internal sealed class AmountCheck : ILintCheck
{
    public IEnumerable<LintProblem> Run(LintSubject subject) =>
        subject.Conditions.SelectMany(OfCondition).Concat(subject.Catalog.Components.SelectMany(OfComponent));

    private static IEnumerable<LintProblem> OfCondition(LintCondition stated) =>
        stated.Condition.DescendantsAndSelf().Select(part => Problem(stated.Entry, part)).OfType<LintProblem>();

    private static LintProblem? Problem(LintEntry entry, Condition condition) => condition switch
    {
        AllCondition { Parts.Count: 0 } or AtLeastCondition { Parts.Count: 0 } =>
            entry.Problem("empty-condition", $"a condition of {entry.Name} combines nothing", "name its parts, or leave it out"),
        ArchitectureCondition { Architectures.Count: 0 } =>
            entry.Problem("empty-condition", $"a condition of {entry.Name} names no architecture", "name one or more"),
        AtLeastCondition some when some.Count < 1 || some.Count > some.Parts.Count =>
            entry.Problem(
                "count-out-of-range", $"a condition of {entry.Name} asks for {some.Count} of {some.Parts.Count} parts",
                $"ask for 1 to {some.Parts.Count} of them"),
        QuantityCondition { Minimum: not > 0 } q =>
            NotPositive(entry, $"a condition of {entry.Name} on '{Words.Of(q.Quantity)}'"),
        _ => null,
    };

    private static IEnumerable<LintProblem> OfComponent(Component component)
    {
        LintEntry entry = LintEntry.Of(component);
        (string What, double? Amount)[] amounts =
        [
            ("minimum of memory", component.Minimum?.MemoryGiB),
            ("minimum of cores", component.Minimum?.Cores),
            ("minimum of disk", component.Minimum?.DiskGiB),
            ("minimum of nodes", component.Minimum?.Nodes),
            ("high availability", component.HighAvailability?.Nodes),
        ];
        return amounts.Where(a => a.Amount is not (null or > 0)).Select(a => NotPositive(entry, $"the {a.What} of {entry.Name}"));
    }

    private static LintProblem NotPositive(LintEntry entry, string what) =>
        entry.Problem("amount-not-positive", $"{what} is not more than 0", "say how much, or leave it out");
}
