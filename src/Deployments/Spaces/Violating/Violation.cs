using System.Diagnostics;
using Deployments.Causes;
using Deployments.Contracts;
using Deployments.Hardware;
using Deployments.Spaces.Rejecting;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Violating;

/// <summary>
/// A negative case: a stack that the rules engine must refuse on some hardware, with the one error that it must find. Immutable.
/// </summary>
/// <param name="Stack">The stack. Judge it as it is; nothing is left to assume.</param>
/// <param name="Hardware">The hardware of physical groups that state none; null when unknown.</param>
/// <param name="Reason">The one error of severity <see cref="Severity.Error"/>: its rule, group, component and cause.</param>
[DebuggerDisplay("{Rule,nq}: {Message,nq}")]
public sealed record Violation(Stack Stack, HardwareProfile? Hardware, RejectionCause Reason)
{
    /// <summary>The rule that must fire, and no other.</summary>
    public RuleId Rule => Reason.Rule!.Value;

    /// <summary>The group where it fires; null for the whole stack.</summary>
    public string? Group => Reason.Group;

    /// <summary>The component to blame; null where the rule blames none alone.</summary>
    public ComponentId? Component => Reason.Component;

    /// <summary>The fault as a value.</summary>
    public Cause Cause => Reason.Cause;

    /// <summary>The fault in English: one line, lower-case start, names in backticks.</summary>
    public string Message => Reason.Message;

    /// <summary>The stack with the hardware in every physical group that states none: one value to write to a file, which <c>validate</c> refuses.</summary>
    public Stack StackWithHardware => Stack with { Groups = [.. Stack.Groups.Select(g => g with { Hardware = g.Hardware ?? Hardware })] };

    /// <summary>What was taken from the hardware of a valid stack; null where the stack itself is at fault.</summary>
    public HardwareFact? Missing { get; init; }
}
