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
    private readonly Catalog catalog;
    private readonly SourceMap locations;
    private readonly Func<int, SourceLocation> locate;
    private readonly Draft root = new("host", null);
    private readonly List<Draft> drafts = [];
    private Draft current;

    public ArrowAssembler(Catalog catalog, SourceMap locations, Func<int, SourceLocation> locate)
    {
        this.catalog = catalog;
        this.locations = locations;
        this.locate = locate;
        current = root;
        drafts.Add(root);
    }

    public Stack Assemble(IReadOnlyList<List<List<ArrowTerm>>> layers)
    {
        for (int i = 0; i < layers.Count; i++)
        {
            Draft? next = null;
            foreach (List<ArrowTerm> terms in layers[i])
            {
                next = AddTerms(terms, last: i == layers.Count - 1) ?? next;
            }

            current = next ?? current;
        }

        return new Stack { Groups = [root.ToGroup()], Locations = locations };
    }

    /// <summary>Adds one sibling; returns the guest group that the following layers belong to, or null for the current one.</summary>
    private Draft? AddTerms(List<ArrowTerm> terms, bool last)
    {
        Draft? opened = null;
        for (int i = 0; i < terms.Count; i++)
        {
            ArrowTerm term = terms[i];
            Workload? workload = term.Workload;
            if (term.Component is { } component)
            {
                bool named = i + 1 < terms.Count && terms[i + 1].Workload is { OpensGuests: true };
                if ((named && component.Layer is Layer.HostOperatingSystem or Layer.GuestSystem) || RunsInside(component))
                {
                    // "Linux Guests", or an operating system above a hypervisor: it runs inside a virtual machine.
                    opened = Open(term.Count);
                    opened.Add(component, LocationOf(term, opened, component));
                    i += named ? 1 : 0;
                    continue;
                }

                current.Add(component, LocationOf(term, current, component));
                current.Count = term.Count ?? current.Count;
            }
            else if (workload!.OpensGuests && !last)
            {
                opened = Open(term.Count);
            }
            else
            {
                CapabilityId runs = workload.Under.GetValueOrDefault(LayerName(current), workload.Capability);
                locations.Add($"{current.Name}/runs/{runs}", locate(term.Start));
                if (!current.Runs.Exists(r => r.Value == runs.Value))
                {
                    current.Runs.Add(runs);
                }

            }
        }

        return opened;
    }

    private SourceLocation LocationOf(ArrowTerm term, Draft draft, Component component)
    {
        SourceLocation at = locate(term.Start);
        locations.Add($"{draft.Name}/{component.Id}", at);
        locations.Add(draft.Name, at);
        return at;
    }

    /// <summary>True when a component claims what another one of its group has, and the group can run virtual machines: it then belongs inside one.</summary>
    private bool RunsInside(Component component) =>
        component.Layer is Layer.HostOperatingSystem or Layer.GuestSystem
        && current.Components.Exists(component.SharesClaimWith)
        && current.Components.Exists(c => c.Provides.Any(p => p.Capability == Capabilities.Vm));

    private static string LayerName(Draft draft) =>
        draft.Components.Count == 0 ? "" : Words.Of(draft.Components[^1].Layer);

    private Draft Open(int? count)
    {
        int depth = 1;
        for (Draft? host = current; host.Host is not null; host = host.Host)
        {
            depth++;
        }

        if (depth >= Stack.MaximumDepth)
        {
            throw new InputException($"virtual machines are nested deeper than {Stack.MaximumDepth} levels", null, "write fewer levels");
        }

        var guest = new Draft(drafts.Count == 1 ? "guests" : $"guests-{drafts.Count}", current) { Count = count };
        current.Guests.Add(guest);
        drafts.Add(guest);
        return guest;
    }

    private sealed class Draft(string name, Draft? host)
    {
        public string Name { get; } = name;

        public Draft? Host { get; } = host;

        public int? Count { get; set; }

        public List<Component> Components { get; } = [];

        public List<CapabilityId> Runs { get; } = [];

        public List<Draft> Guests { get; } = [];

        public void Add(Component component, SourceLocation at)
        {
            if (Components.Contains(component))
            {
                throw new InputException($"'{component.Name}' stands twice on one group", at, "name it once");
            }

            Components.Add(component);
        }

        public NodeGroup ToGroup() => new()
        {
            Name = Name,
            Count = Count,
            Components = Components.Ids(),
            Runs = new ValueList<CapabilityId>([.. Runs]),
            Guests = Guests.Select(g => g.ToGroup()).ToValueList(),
        };
    }
}
