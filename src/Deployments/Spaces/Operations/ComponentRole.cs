using System.Numerics;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Operations;

/// <summary>In how many stacks of a space a component is. Immutable.</summary>
/// <param name="Component">The component.</param>
/// <param name="Group">The group that it is on.</param>
/// <param name="Count">How many stacks have it there.</param>
/// <param name="IsCore">Whether all have it.</param>
/// <param name="IsOptional">Whether the template lets it be left out; a core component that is optional is only optional by name.</param>
public sealed record ComponentRole(ComponentId Component, string Group, BigInteger Count, bool IsCore, bool IsOptional)
{
    /// <summary>Whether no stack has it.</summary>
    public bool IsDead => Count.IsZero;

    /// <summary>Whether the template lets it be left out, but no valid stack does.</summary>
    public bool IsFalseOptional => IsCore && IsOptional;
}
