using Deployments.Hardware;
using Deployments.Stacks;

namespace Deployments.FsCheck;

/// <summary>A stack and a machine that carries it. Immutable.</summary>
/// <param name="Stack">The stack; its physical groups stand on the machine unless they state hardware of their own.</param>
/// <param name="Machine">The machine.</param>
public sealed record DeployableStack(Stack Stack, HardwareProfile Machine)
{
    /// <summary>Both in one line for people.</summary>
    /// <returns>The stack, and after <c>on</c> the machine.</returns>
    public override string ToString() => $"{Stack} on {Machine}";
}
