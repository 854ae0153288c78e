namespace Deployments.Notation;

/// <summary>One of several siblings on a layer.</summary>
/// <param name="Alternatives">The alternatives, each a run of terms such as "KVM VMs"; a run is empty where only words that describe stand.</param>
/// <param name="Details">What stands in parentheses after it.</param>
/// <param name="IsNested">True when it runs in a virtual machine of what is before it.</param>
internal sealed record ArrowItem(List<List<ArrowTerm>> Alternatives, List<ArrowItem> Details, bool IsNested);
