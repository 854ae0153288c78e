using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Inference;

/// <summary>Numbers the simple statements ("this group has feature x", "capability y is within reach") so that what holds on a group is a bit set.</summary>
internal sealed class AtomTable
{
    private readonly Dictionary<Condition, int> indices = new(LeafComparer.Shared);
    private readonly List<Condition> atoms = [];
    private readonly Catalog catalog;

    public AtomTable(Catalog catalog)
    {
        this.catalog = catalog;
        foreach (Capability capability in catalog.Capabilities)
        {
            Intern(new CapabilityCondition(capability.Id, capability.Reach));
        }

        foreach (Knowledge.Feature feature in catalog.Features)
        {
            Intern(new FeatureCondition(feature.Id));
        }
    }

    /// <summary>The atoms, each at its index.</summary>
    public IReadOnlyList<Condition> Atoms => atoms;

    /// <summary>The number of 64-bit words in a set of atoms.</summary>
    public int Words => (atoms.Count + 63) / 64;

    /// <summary>The index of a leaf condition, added when it is new.</summary>
    public int Intern(Condition leaf)
    {
        Condition key = Canonical(leaf);
        if (!indices.TryGetValue(key, out int index))
        {
            index = atoms.Count;
            atoms.Add(leaf is CpuVendorCondition ? leaf : key);
            indices.Add(key, index);
        }

        return index;
    }

    /// <summary>The index of a leaf condition that some contract or rule has.</summary>
    public int IndexOf(Condition leaf) => indices[Canonical(leaf)];

    /// <summary>The index of a leaf condition, or −1 when nothing asks for it, so that it needs no bit.</summary>
    public int Find(Condition leaf) => indices.GetValueOrDefault(leaf, -1);

    /// <summary>A capability's own reach.</summary>
    public Reach ReachOf(CapabilityId capability) => catalog.Find(capability)?.Reach ?? Reach.Node;

    private Condition Canonical(Condition leaf) => leaf switch
    {
        CapabilityCondition { Reach: null } c => c with { Reach = ReachOf(c.Id) },
        CpuVendorCondition v => new CpuVendorCondition(v.Vendor.ToUpperInvariant()),
        _ => leaf,
    };
}
