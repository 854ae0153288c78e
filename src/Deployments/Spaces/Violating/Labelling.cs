using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Spaces.Rejecting;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Violating;

/// <summary>Labels a stack with the one error that the rules engine finds.</summary>
internal static class Labelling
{
    /// <summary>The stack with its label; null when there is no error, or more than one.</summary>
    public static Violation? Of(RulesEngine engine, Stack stack, HardwareProfile? hardware) =>
        engine.FindErrors(stack, hardware).Of(Severity.Error).Take(2).ToArray() is not [var only] ? null
            : new Violation(stack, hardware, new RejectionCause(only.Rule, only.Group, only.Component, only.Cause) { Language = only.Language });
}
