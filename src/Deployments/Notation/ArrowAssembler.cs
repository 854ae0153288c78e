using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Notation;

/// <summary>Turns the layers of an arrow string, with one alternative chosen for each sibling, into a stack.</summary>
internal sealed class ArrowAssembler
{
    private readonly SourceMap locations = new();
    private readonly Func<int, SourceLocation> locate;
    private readonly List<GroupSketch> roots = [];
    private readonly PlaceFinder places;
    private readonly bool areSiblingsTogether;
    private readonly List<string> notes = [];
    private int layer;
    private GroupSketch current = null!;

    /// <summary>Prepares to assemble one stack.</summary>
    /// <param name="catalog">The names to read by.</param>
    /// <param name="trial">What tries where a component can stand.</param>
    /// <param name="locate">The location of a character of the text.</param>
    /// <param name="areSiblingsTogether">True to put plain siblings on one machine, whether they can work so or not.</param>
    public ArrowAssembler(Catalog catalog, StackTrial trial, Func<int, SourceLocation> locate, bool areSiblingsTogether)
    {
        this.locate = locate;
        this.areSiblingsTogether = areSiblingsTogether;
        places = new PlaceFinder(catalog, trial, roots, OpenGuest, OpenMachines, notes);
    }

    /// <summary>How what the text leaves open was taken.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>The groups.</summary>
    public IReadOnlyList<GroupSketch> Groups => roots;

    public Stack Assemble(IEnumerable<List<List<ArrowPart>>> machines)
    {
        foreach (List<List<ArrowPart>> layers in machines)
        {
            current = OpenMachines();
            for (int i = 0; i < layers.Count; i++)
            {
                layer++;
                AddLayer(layers[i], isLast: i == layers.Count - 1);
            }
        }

        return new Stack { Groups = roots.Select(r => r.ToGroup()).ToValueList(), Locations = locations };
    }

    /// <summary>Adds siblings. Where nothing can hold a guest yet, guests come last: "MirageOS + Xen" means what "Xen + MirageOS" means.</summary>
    private void AddLayer(List<ArrowPart> parts, bool isLast)
    {
        if (areSiblingsTogether && parts.Count > 1 && parts.TrueForAll(p => p is { IsNested: false, Details.Count: 0, Terms: [{ Component: not null }] }))
        {
            parts.ForEach(p => Add(current, p.Terms[0].Component!, p.Terms[0]));
            return;
        }

        bool isOpen = current.Parts.Exists(p => PlaceFinder.IsPlatform(p.Component));
        GroupSketch? opened = null, sibling = null;
        foreach (ArrowPart part in parts.OrderBy(p => !isOpen && p.Terms is [{ Component.Layer: Layer.GuestSystem }, ..]))
        {
            GroupSketch? place = AddPart(part, isLast, sibling);
            opened = place is { Host: not null } && place != current ? place : opened;
            sibling = opened;
        }

        current = opened ?? current;
    }

    /// <summary>Adds one sibling; returns the group that it stands on, or that it opens.</summary>
    private GroupSketch? AddPart(ArrowPart part, bool isLast, GroupSketch? sibling)
    {
        GroupSketch? place = null;
        List<ArrowTerm> terms = part.Terms;
        for (int i = 0; i < terms.Count; i++)
        {
            if (terms[i].Component is { } component)
            {
                // "Linux Guests": it runs inside a virtual machine.
                bool named = PlaceFinder.Boots(component) && i + 1 < terms.Count && terms[i + 1].Workload is { OpensGuests: true };
                bool isNamedAgain = !named && current.Has(component) && i + 1 < terms.Count && terms[i + 1].Workload is not null;
                if ((isNamedAgain || IsPartOfAnother(component)) && !part.IsNested)
                {
                    continue;
                }

                place = named || part.IsNested ? OwnGuest(terms[i].Count) : places.Find(component, current, layer, sibling);
                Add(place, component, terms[i]);
                i += named ? 1 : 0;
            }
            else if (terms[i].Workload!.OpensGuests && (!isLast || part.Details.Exists(d => d.Terms.Exists(t => IsInside(t) && !current.Has(t.Component!)))))
            {
                place = OpenGuest(current, isContainer: false);
                place.Count = terms[i].Count;
            }
            else
            {
                Run(current, terms[i]);
            }
        }

        foreach (ArrowTerm term in part.Details.SelectMany(d => d.Terms))
        {
            GroupSketch? target = AddDetail(term, place ?? current, terms);
            place = target is { IsContainer: true } ? target : place;
        }

        return place;
    }

    /// <summary>Adds what stands in parentheses: a sharper name for what is before them, a system inside the machine that they follow, or a sibling.</summary>
    private GroupSketch? AddDetail(ArrowTerm term, GroupSketch place, List<ArrowTerm> before)
    {
        if (term.Component is not { } component)
        {
            Run(current, term);
            return null;
        }

        int vaguer = place.Parts.FindIndex(p => p.Component.Layer == component.Layer && p.Component.SharesClaimWith(component)
            && before.Exists(t => t.Component == p.Component));
        if (vaguer >= 0)
        {
            place.Parts[vaguer] = (component, layer);
            return null;
        }

        if (place.Has(component) || IsPartOfAnother(component))
        {
            return null;
        }

        // "VM (Ubuntu)" says what runs in the machine, "VMs (QEMU)" what runs it.
        bool isBelow = before is [.., { Workload.OpensGuests: true }] && !IsInside(term) && place.Parts.Count == 0;
        GroupSketch target = isBelow ? current : places.Find(component, place, layer, null);
        Add(target, component, term);
        return target;
    }

    /// <summary>True when a component that is there brings this one; when this one brings components that are there, they go.</summary>
    private bool IsPartOfAnother(Component component)
    {
        if (current.Parts.Find(p => p.Component.Includes.Contains(component.Id)).Component is { } whole && !places.GoesInside(component, current, layer))
        {
            notes.Add($"'{component.Name}' is taken as the one that '{whole.Name}' brings");
            return true;
        }

        foreach ((Component part, _) in current.Parts.FindAll(p => component.Includes.Contains(p.Component.Id)))
        {
            notes.Add($"'{part.Name}' is taken as the one that '{component.Name}' brings");
            current.Parts.RemoveAll(p => p.Component == part);
        }

        return false;
    }

    private void Add(GroupSketch place, Component component, ArrowTerm term)
    {
        SourceLocation location = locate(term.Start);
        locations.Add($"{place.Name}/{component.Id}", location);
        locations.Add(place.Name, location);
        if (place.Parts.Exists(p => p.Component == component && p.Layer == layer))
        {
            throw new InputException($"'{component.Name}' stands twice on one group", location, "name it once");
        }

        if (!place.Has(component))
        {
            place.Parts.Add((component, layer));
        }

        place.Count = term.Count ?? place.Count;
    }

    private void Run(GroupSketch place, ArrowTerm term)
    {
        Workload workload = term.Workload!;
        string under = place.Parts.Count == 0 ? "" : Words.Of(place.Parts[^1].Component.Layer);
        CapabilityId runs = workload.Under.GetValueOrDefault(under, workload.Capability);
        locations.Add($"{place.Name}/runs/{runs}", locate(term.Start));
        if (!place.Runs.Exists(r => r.Value == runs.Value))
        {
            place.Runs.Add(runs);
        }
    }

    /// <summary>A guest that was opened and is still empty, or a new one.</summary>
    private GroupSketch OwnGuest(int? count)
    {
        GroupSketch guest = current is { Host: not null, Parts.Count: 0 } ? current : OpenGuest(current, isContainer: false);
        guest.Count = count ?? guest.Count;
        return guest;
    }

    private GroupSketch OpenGuest(GroupSketch host, bool isContainer)
    {
        if (host.Depth >= Stack.MaximumDepth)
        {
            throw new InputException($"virtual machines are nested deeper than {Stack.MaximumDepth} levels", null, "write fewer levels");
        }

        int others = roots.Sum(r => r.GuestCount);
        var guest = new GroupSketch(others == 0 ? "guests" : $"guests-{others + 1}", host) { IsContainer = isContainer };
        host.Guests.Add(guest);
        return guest;
    }

    private GroupSketch OpenMachines()
    {
        var root = new GroupSketch(roots.Count == 0 ? "host" : $"host-{roots.Count + 1}", null);
        roots.Add(root);
        return root;
    }

    private static bool IsInside(ArrowTerm term) =>
        term.Component is { Layer: not (Layer.Hypervisor or Layer.VirtualizationManager or Layer.ContainerRuntime) };
}
