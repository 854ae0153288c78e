using Deployments.Contracts;

namespace Deployments.Dependencies;

/// <summary>A hardware fact of the machines of a group; of a group of virtual machines, their sizes and their architecture.</summary>
/// <param name="Group">The name of the group.</param>
/// <param name="Fact">The fact.</param>
public sealed record MachineFact(string Group, HardwareFact Fact) : StackPart(Group)
{
    /// <inheritdoc/>
    public override string Name => Fact.ToString();
}
