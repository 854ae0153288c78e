using Deployments.Vocabulary;

namespace Deployments.NRules.Facts;

/// <summary>A fact that a finding can be about: a <see cref="Placed"/> component or a <see cref="PlacedGroup"/>.</summary>
public interface IPlace
{
    /// <summary>The name of the group.</summary>
    string GroupName { get; }

    /// <summary>The component; null for the group as a whole.</summary>
    ComponentId? Component { get; }
}
