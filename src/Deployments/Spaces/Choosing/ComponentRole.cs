using System.Numerics;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Choosing;

/// <summary>How many stacks of a space have a component. Immutable.</summary>
/// <param name="Component">The component.</param>
/// <param name="Group">The group that it is on.</param>
/// <param name="Count">The number of stacks that have it there.</param>
/// <param name="IsCore">True when all stacks have it.</param>
/// <param name="IsOptional">True when the template allows to leave it out. A component that is both core and optional is a <em>false optional</em>.</param>
public sealed record ComponentRole(ComponentId Component, string Group, BigInteger Count, bool IsCore, bool IsOptional)
{
    /// <summary>True when no stack has it.</summary>
    public bool IsDead => Count.IsZero;

    /// <summary>True when the template allows to leave it out but no valid stack does.</summary>
    public bool IsFalseOptional => IsCore && IsOptional;
}
