using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Covering;
using Deployments.Spaces.Rejecting;
using Deployments.Stacks;
using Deployments.Validation;

namespace Deployments.Spaces.Violating;

/// <summary>Takes from the machines of valid stacks, one after the other, each thing that a stack cannot do without.</summary>
internal static class HardwareViolations
{
    /// <summary>The violations, each label once.</summary>
    /// <param name="space">The space.</param>
    /// <param name="stacks">Valid stacks of it, among which every value occurs.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IEnumerable<Violation> Of(CompiledTemplate space, IEnumerable<Stack> stacks, CancellationToken cancellation)
    {
        var engine = new RulesEngine(space.Catalog);
        var labels = new HashSet<(HardwareFact, RejectionCause)>();
        foreach (Stack stack in stacks)
        {
            foreach (HardwareProfile machine in stack.Groups.Select(g => g.Hardware ?? space.Hardware).OfType<HardwareProfile>().Distinct())
            {
                cancellation.ThrowIfCancellationRequested();
                bool IsRefused(HardwareProfile profile)
                {
                    (Stack judged, HardwareProfile? hardware) = Replace(stack, space.Hardware, machine, profile);
                    return engine.Judge(judged, hardware) == Verdict.Invalid;
                }

                foreach ((HardwareFact fact, HardwareProfile profile) in HardwareReduction.Of(machine, IsRefused))
                {
                    HardwareProfile named = profile with { Name = $"{machine.Name}, {fact} taken away" };
                    (Stack judged, HardwareProfile? hardware) = Replace(stack, space.Hardware, machine, named);
                    if (Labelling.Of(engine, judged, hardware) is { } violation && labels.Add((fact, violation.Reason)))
                    {
                        yield return violation with { Missing = fact };
                    }
                }
            }
        }
    }

    private static (Stack Stack, HardwareProfile? Hardware) Replace(Stack stack, HardwareProfile? general, HardwareProfile old, HardwareProfile changed) => (
        stack with { Groups = [.. stack.Groups.Select(g => g.Hardware is { } own && own.Equals(old) ? g with { Hardware = changed } : g)] },
        general?.Equals(old) == true ? changed : general);
}
