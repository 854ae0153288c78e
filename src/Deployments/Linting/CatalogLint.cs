using Deployments.Catalogs;
using Deployments.Text;

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

    /// <summary>Runs every check on a catalogue and the knowledge files that are to be added to it, so that all their problems are known at once.</summary>
    /// <param name="catalog">The catalogue that the files build on, such as <see cref="Catalog.BuiltIn"/>.</param>
    /// <param name="paths">JSON files in the format of <c>rules/README.md</c>, at most 16 MiB each.</param>
    /// <returns>The problems, in the order of the checks and of the data; empty when there is none.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputException">A file cannot be read, or has an entry whose id is there already and that does not replace it.</exception>
    public static IReadOnlyList<LintProblem> Check(Catalog catalog, IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(paths);
        return Check(catalog.Unlinted(paths));
    }

    /// <summary>The catalogue itself, when the lint finds nothing.</summary>
    /// <exception cref="InputException">The lint finds something; the message is the first problem.</exception>
    internal static Catalog Require(Catalog catalog)
    {
        IReadOnlyList<LintProblem> problems = Check(catalog);
        return problems.Count == 0 ? catalog : throw new InputException(problems[0].Message, problems[0].Location, problems[0].Advice);
    }
}
