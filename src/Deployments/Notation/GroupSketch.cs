using Deployments.Collections;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Notation;

/// <summary>A node group while an arrow string is read.</summary>
internal sealed class GroupSketch(string name, GroupSketch? host)
{
    public string Name { get; } = name;

    public GroupSketch? Host { get; } = host;

    public int? Count { get; set; }

    public bool IsContainer { get; init; }

    /// <summary>The components, each with the number of the arrow before it.</summary>
    public List<(Component Component, int Layer)> Parts { get; } = [];

    public List<CapabilityId> Runs { get; } = [];

    public List<GroupSketch> Guests { get; } = [];

    /// <summary>The number of machines that hold this one, itself included.</summary>
    public int Depth => Host is null ? 1 : Host.Depth + 1;

    /// <summary>The number of groups inside this one.</summary>
    public int GuestCount => Guests.Sum(g => 1 + g.GuestCount);

    public bool Has(Component component) => Parts.Exists(p => p.Component == component);

    public NodeGroup ToGroup(bool counted = true) => new()
    {
        Name = Name,
        IsContainer = IsContainer,
        Count = counted ? Count : null,
        Components = Parts.ConvertAll(p => p.Component).Ids(),
        Runs = new ValueList<CapabilityId>([.. Runs]),
        Guests = Guests.Select(g => g.ToGroup(counted)).ToValueList(),
    };
}
