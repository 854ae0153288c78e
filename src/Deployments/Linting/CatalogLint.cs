using Deployments.Catalogs;

namespace Deployments.Linting;

/// <summary>Finds mistakes in a catalogue. Thread-safe.</summary>
public static class CatalogLint
{
    private static readonly ILintCheck[] Checks =
    [
        new UnknownReferenceCheck(),
        new DuplicateNameCheck(),
        new IdShapeCheck(),
        new UnprovidedCapabilityCheck(),
        new AssumedProviderCheck(),
        new NeedCycleCheck(),
        new AmountCheck(),
        new UnsatisfiableContractCheck(),
        new UnreachableRuleCheck(),
        new LifecycleCheck(),
        new ClaimCountCheck(),
        new SourceCheck(),
        new EmptyTextCheck(),
        new ReasonStyleCheck(),
    ];

    /// <summary>Runs every check.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <returns>The problems, in the order of the checks and of the data; empty when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public static IReadOnlyList<LintProblem> Check(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var subject = new LintSubject(catalog);
        return [.. Checks.SelectMany(check => check.Run(subject))];
    }
}
