using Deployments.Catalogs;
using Deployments.Findings;

namespace Deployments.Dependencies;

/// <summary>The way from a report to the dependencies of its stack.</summary>
public static class DependencyExtensions
{
    /// <summary>Who rests on whom in the stack that was judged, with everything that was assumed, on the hardware that it was judged on.</summary>
    /// <param name="report">The report.</param>
    /// <param name="catalog">The knowledge that it was judged by; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>The dependencies; found anew at each call.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    /// <exception cref="Text.InputException">The catalogue does not have a component of the stack.</exception>
    public static StackDependencies Dependencies(this Report report, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return StackDependencies.Of(report.Stack, null, catalog);
    }
}
