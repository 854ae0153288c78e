using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Notation;

/// <summary>
/// Finds where a component of an arrow string stands when the words leave it open: beside what is before it, in a virtual machine of it, or, for a
/// service that is reached over the network, on machines of its own.
/// </summary>
/// <remarks>
/// The usual place is taken where the stack so far can work on some hardware, completed; else the first place where it can; else the one with the
/// fewest errors. So the reading never depends on the hardware that a stack is judged on.
/// </remarks>
internal sealed class PlaceFinder(
    Catalog catalog, StackTrial trial, List<GroupSketch> roots, Func<GroupSketch, bool, GroupSketch> openGuest, Func<GroupSketch> openMachines,
    ICollection<string> notes)
{
    private readonly Lazy<List<Component>> systems = new(() => [.. catalog.Components.Where(c => c.Layer == Layer.HostOperatingSystem)]);

    /// <summary>The group that a component is to stand on; a new group is added to its host.</summary>
    /// <param name="component">The component.</param>
    /// <param name="group">The group of the arrows before it.</param>
    /// <param name="layer">The number of the arrow before it.</param>
    /// <param name="sibling">The virtual machine in which a sibling of it was put; null for none.</param>
    public GroupSketch Find(Component component, GroupSketch group, int layer, GroupSketch? sibling)
    {
        Component? vessel = VesselOf(group, layer);
        if (group.Has(component))
        {
            bool nests = (vessel ?? PlatformAbove(group, layer)) is not null && !group.Parts.Contains((component, layer));
            notes.Add($"'{component.Name}' is named twice" + (nests
                ? $"; the second is read as running in {Kind(vessel is not null)} of '{(vessel ?? PlatformOf(group))!.Name}'" : " and counts once"));
            return nests ? openGuest(group, vessel is not null) : group;
        }

        List<Func<GroupSketch>> options = Options(component, group, layer, sibling);
        if (options.Count == 1)
        {
            return options[0]();
        }

        int best = 0, fewest = int.MaxValue;
        for (int i = 0; i < options.Count && fewest > 0; i++)
        {
            int errors = ErrorsOf(component, group, layer, options[i]);
            (best, fewest) = errors < fewest ? (i, errors) : (best, fewest);
        }

        GroupSketch place = options[best]();
        if (place.Host == group && place != sibling)
        {
            Component? holder = place.IsContainer ? vessel ?? group.Parts.FindLast(p => IsVessel(p.Component)).Component : PlatformOf(group);
            notes.Add($"'{component.Name}' is read as running in {Kind(place.IsContainer)}{(holder is null ? "" : $" of '{holder.Name}'")}");
        }
        else if (place != group && place != sibling)
        {
            notes.Add($"'{component.Name}' is read as standing on machines of its own; write `; {component.Name}` to say so");
        }

        return place;
    }

    /// <summary>True for what a machine boots: an operating system of a host or of a guest.</summary>
    public static bool Boots(Component component) => component.Layer is Layer.HostOperatingSystem or Layer.GuestSystem;

    /// <summary>True for what can hold virtual machines, or manages what does.</summary>
    public static bool IsPlatform(Component component) =>
        component.Guests is not null || component.Provides.Any(p => p.Capability == Capabilities.Vm || p.Capability == Capabilities.VmManagement);

    /// <summary>True for a system that boots, and for a cluster on a platform that it uses for nothing but machines.</summary>
    public bool GoesInside(Component component, GroupSketch group, int layer) =>
        PlatformAbove(group, layer) is not null && (Boots(component) || (component.Layer == Layer.Orchestrator
            && group.Parts.Exists(p => GivesMachines(p.Component))
            && !component.Needs.Any(n => n.Condition.Leaves().Any(leaf => IsServedBy(leaf, group)))));

    /// <summary>True for a platform that is there to give machines: a cloud, the system of its machine, a manager that is reached over the network.</summary>
    private bool GivesMachines(Component platform) => platform.Layer == Layer.CloudPlatform
        || (platform.Layer == Layer.VirtualizationManager && (IsSystem(platform) || IsReachedOverTheNetwork(platform)));

    private List<Func<GroupSketch>> Options(Component component, GroupSketch group, int layer, GroupSketch? sibling)
    {
        var options = new List<Func<GroupSketch>> { () => group };
        if (VesselOf(group, layer) is not null && GoesInContainer(component))
        {
            options.Insert(0, () => openGuest(group, true));
            if (sibling is { IsContainer: true })
            {
                options.Insert(0, () => sibling);
            }
        }
        else if (Boots(component) && group.Parts.Exists(p => p.Layer == layer && IsVessel(p.Component)))
        {
            // "LXC (Debian)": the system of the container, or that of its host.
            options.Add(() => openGuest(group, true));
            return options;
        }

        if (group.Parts.Count == 0 && group.Host is null && component.Layer == Layer.GuestSystem)
        {
            // A guest alone needs a host, which goes without saying.
            options.Add(() => openGuest(group, false));
        }

        if (PlatformOf(group) is not null && CanGoInside(component, group, layer))
        {
            options.Insert(GoesInside(component, group, layer) ? options.Count - 1 : options.Count, () => openGuest(group, false));
            if (sibling is { IsContainer: false })
            {
                options.Insert(Boots(component) ? options.Count : 0, () => sibling);
            }
        }

        if (group.Parts.Count > 0 && component.Layer == Layer.StorageSystem && IsReachedOverTheNetwork(component))
        {
            options.Add(openMachines);
        }

        return options;
    }

    /// <summary>
    /// True for what may be meant as a guest: a system that boots, a cluster after an arrow, and anything on a platform that is itself the system of
    /// its machine.
    /// </summary>
    private bool CanGoInside(Component component, GroupSketch group, int layer) =>
        Boots(component)
        || (component.Layer == Layer.Orchestrator && PlatformAbove(group, layer) is not null)
        || group.Parts.Exists(p => IsPlatform(p.Component) && IsSystem(p.Component));

    /// <summary>
    /// The number of errors, on the best hardware and with machines enough, of the stack so far with a component in a place. What was tried is undone.
    /// </summary>
    private int ErrorsOf(Component component, GroupSketch group, int layer, Func<GroupSketch> option)
    {
        GroupSketch place = option();
        place.Parts.Add((component, layer));
        int errors = trial.ErrorsOf(roots);
        place.Parts.RemoveAt(place.Parts.Count - 1);
        if (place != group && place.Parts.Count == 0 && place.Guests.Count == 0)
        {
            _ = place.Host is null ? roots.Remove(place) : place.Host.Guests.Remove(place);
        }

        return errors;
    }

    private bool IsSystem(Component platform) => systems.Value.Exists(platform.SharesClaimWith);

    private static bool IsServedBy(Condition leaf, GroupSketch group) => leaf switch
    {
        ComponentCondition named => group.Parts.Exists(p => p.Component.Id == named.Id),
        CapabilityCondition { Reach: Reach.Stack } wanted => group.Parts.Exists(p => p.Component.Provides.Any(o => o.Capability == wanted.Id)),
        _ => false,
    };

    private bool IsReachedOverTheNetwork(Component component) =>
        component.Provides.Count > 0 && component.Provides.All(p => (p.Reach ?? catalog.Find(p.Capability)?.Reach) == Reach.Stack);

    /// <summary>What is installed in a system container when it follows one: an operating system, a runtime of applications, a cluster, a service.</summary>
    private bool GoesInContainer(Component component) => component.Layer switch
    {
        Layer.HostOperatingSystem or Layer.Orchestrator or Layer.PlatformService => true,
        Layer.ContainerRuntime => !IsVessel(component),
        _ => false,
    };

    /// <summary>What runs system containers in the last layer before an arrow that can hold anything; null where that is a hypervisor, or nothing.</summary>
    private Component? VesselOf(GroupSketch group, int layer)
    {
        int last = group.Parts.Where(p => p.Layer < layer && (IsVessel(p.Component) || IsPlatform(p.Component)))
            .Select(p => p.Layer).DefaultIfEmpty(-1).Max();
        return group.Parts.Exists(p => p.Layer == last && IsPlatform(p.Component) && !IsVessel(p.Component)) ? null
            : group.Parts.FindLast(p => p.Layer == last && IsVessel(p.Component)).Component;
    }

    private bool IsVessel(Component component) =>
        (component.Layer == Layer.ContainerRuntime && component.Provides.Any(p => p.Capability == Capabilities.SystemContainer))
        || (component.Layer == Layer.VirtualizationManager
            && component.Needs.Any(n => n.Condition is ComponentCondition part
                && catalog.Find(part.Id) is { Layer: Layer.ContainerRuntime } own && IsVessel(own)));

    private static string Kind(bool isContainer) => isContainer ? "a container" : "a virtual machine";

    private static Component? PlatformAbove(GroupSketch group, int layer) =>
        group.Parts.FindLast(p => p.Layer < layer && IsPlatform(p.Component)).Component;

    private static Component? PlatformOf(GroupSketch group) => group.Parts.FindLast(p => IsPlatform(p.Component)).Component;
}
