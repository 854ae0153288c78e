using Deployments.Spaces.Templates;

namespace Deployments.Spaces.Covering;

/// <summary>A variable of a space with one of its values. Immutable.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Value">The name of the value.</param>
public sealed record TupleMember(SpaceVariable Variable, string Value)
{
    /// <summary>The member as <c>Space.Picks</c> reads it.</summary>
    /// <returns>Text such as <c>hosts.storage=ceph</c>.</returns>
    public override string ToString() => $"{Variable.FullName}={Value}";
}
