namespace Deployments.Notation;

/// <summary>One of several siblings on a layer: alternatives, each a run of terms such as "KVM VMs".</summary>
internal sealed record ArrowItem(List<List<ArrowTerm>> Alternatives);
