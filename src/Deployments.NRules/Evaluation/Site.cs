using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>
/// A fact: a node group of the stack, under one outlook on what is unknown. Every other fact belongs to a site, so the two outlooks never mix.
/// </summary>
internal sealed class Site(
    NodeGroup group, int index, Site? host, Outlook outlook, HardwareProfile? hardware, IReadOnlyList<Component> components, int statements)
{
    private readonly bool[] asked = new bool[statements];

    public NodeGroup Group { get; } = group;

    /// <summary>The position of the group in the stack, hosts before their guests.</summary>
    public int Index { get; } = index;

    /// <summary>The site that it runs on; null for physical machines.</summary>
    public Site? Host { get; } = host;

    public Outlook Outlook { get; } = outlook;

    /// <summary>What is known of physical machines; null for guests, and where nothing is known.</summary>
    public HardwareProfile? Hardware { get; } = hardware;

    /// <summary>The components that are installed, each once, in the order in which the stack has them.</summary>
    public IReadOnlyList<Component> Components { get; } = components;

    /// <summary>The number of hosts below it.</summary>
    public int Depth { get; } = host is null ? 0 : host.Depth + 1;

    public bool IsPhysical => Host is null;

    public bool IsContainer => Group.IsContainer;

    public bool IsMachineOfHost => Host is not null && !Group.IsContainer;

    public bool IsBest => Outlook == Outlook.Best;

    /// <summary>The number of machines; null when unknown.</summary>
    public int? Nodes => Group.Count ?? (IsPhysical ? Hardware?.Nodes : 1);

    /// <summary>True for a virtual machine, and for a container in one.</summary>
    public bool IsInVirtualMachine =>
        IsContainer ? Host!.IsInVirtualMachine : !IsPhysical || Hardware is { HostedBy: not null and not HardwareProfile.NotHosted };

    /// <summary>The architectures that every component of the group runs on and its machine may have.</summary>
    public ArchitectureSet OwnArchitectures { get; } = components.Aggregate(
        hardware?.Architecture is { } known ? ArchitectureSet.Of(known) : ArchitectureSet.All, (set, component) => set & component.Architectures);

    /// <summary>True when its guests may have another architecture than itself: a component of it emulates them.</summary>
    public bool Emulates { get; } = components.Any(c => c.Guests is { AnyArchitecture: true });

    /// <summary>True when it has the architecture of its host.</summary>
    public bool SharesArchitecture => Host is not null && (IsContainer || !Host.Emulates);

    /// <summary>True when a statement matters on this site: its components, its policies, its guests or what it must run ask for it.</summary>
    public bool Asks(int statement) => asked[statement];

    /// <summary>Notes that statements matter, and all that they are made of.</summary>
    public void Ask(IEnumerable<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            if (!asked[statement.Index])
            {
                asked[statement.Index] = true;
                Ask(statement.Parts);
            }
        }
    }

    /// <summary>The numbers of the statements that matter.</summary>
    public IEnumerable<int> Asked => Enumerable.Range(0, asked.Length).Where(Asks);

    public override string ToString() => IsBest ? Group.Name : $"{Group.Name} (at worst)";
}
