using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Linting;

/// <summary>A component at its end of life has a date, and no component is its own successor.</summary>
internal sealed class LifecycleCheck : ILintCheck
{
    public IEnumerable<LintProblem> Run(LintSubject subject) => subject.Catalog.Components.SelectMany(OfComponent);

    private static IEnumerable<LintProblem> OfComponent(Component component)
    {
        LintEntry entry = LintEntry.Of(component);
        Lifecycle lifecycle = component.Lifecycle;
        if (lifecycle.Successors.Contains(component.Id))
        {
            yield return entry.Problem("successor-is-itself", $"{entry.Name} names itself as its successor", "name another component, or none");
        }

        if (lifecycle is { State: LifecycleState.EndOfLife, Since: null, EndOfLife: null })
        {
            yield return entry.Problem("end-without-date", $"{entry.Name} is at its end of life, but does not say since when", "add 'since' or 'endOfLife'");
        }
    }
}
