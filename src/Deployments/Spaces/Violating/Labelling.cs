using Deployments.Hardware;
using Deployments.Spaces.Rejecting;
using Deployments.Stacks;
using Deployments.Validation;

namespace Deployments.Spaces.Violating;

/// <summary>Labels a stack with the one error that the rules engine finds.</summary>
internal static class Labelling
{
    /// <summary>The stack with its label; null when there is no error, or more than one.</summary>
    public static Violation? Of(RulesEngine engine, Stack stack, HardwareProfile? hardware) =>
        engine.FindOnlyError(stack, hardware) is { } only ? new Violation(stack, hardware, RejectionCause.Of(only)) : null;
}
