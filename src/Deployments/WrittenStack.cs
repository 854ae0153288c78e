using Deployments.References;
using Deployments.Stacks;

namespace Deployments;

/// <summary>A stack as a text writes it. Immutable.</summary>
/// <param name="Stack">The stack; nothing is added.</param>
/// <param name="Title">A name for it where there are several: its arrow string, its name, or the key and title of the reference deployment.</param>
/// <param name="IsComplete">True when the text writes everything out, so that nothing is to be assumed.</param>
public sealed record WrittenStack(Stack Stack, string Title, bool IsComplete)
{
    /// <summary>The reference deployment that describes the stack; null for a stack that was written out.</summary>
    public ReferenceDeployment? Deployment { get; init; }
}
