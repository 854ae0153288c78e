namespace Deployments.Dependencies;

/// <summary>A vertex of the dependencies of a stack: something that works or does not. Immutable; equal when its members are equal.</summary>
/// <remarks>The kinds are <see cref="PlacedComponent"/>, <see cref="PlacedWorkload"/> and <see cref="MachineFact"/>.</remarks>
public abstract record StackPart
{
    private protected StackPart(string group) => Group = group;

    /// <summary>The name of the node group that it belongs to.</summary>
    public string Group { get; init; }

    /// <summary>The word for it: the id of a component or workload, or the name of a hardware fact.</summary>
    public abstract string Name { get; }

    /// <summary>The part and its group, as in <c>kvm on hosts</c>.</summary>
    /// <returns>Words for people.</returns>
    public sealed override string ToString() => $"{Name} on {Group}";
}
