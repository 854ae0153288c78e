using Deployments.Knowledge;

namespace Deployments.NRules.Evaluation;

/// <summary>A fact: a component is installed on a group, working or not. There is one for each component of a site.</summary>
internal sealed class Installed(Site site, Component component, int key, int order)
{
    public Site Site { get; } = site;

    public Component Component { get; } = component;

    /// <summary>The number of the component in the catalogue.</summary>
    public int Key { get; } = key;

    /// <summary>The position of the component among those of its group.</summary>
    public int Order { get; } = order;

    /// <summary>True when its group has, or may have, fewer machines than it works on.</summary>
    public bool LacksNodes => Component.Minimum?.Nodes is > 1 and var least && (Site.Nodes is { } nodes ? nodes < least : !Site.IsBest);

    public override string ToString() => $"{Component.Id} on {Site}";
}
