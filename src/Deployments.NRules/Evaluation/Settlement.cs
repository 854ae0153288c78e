using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>Settles which architectures groups may have.</summary>
internal static class Settlement
{
    /// <summary>
    /// The architectures that suit a group and its guests. A guest that nothing suits has a fault of its own and does not narrow its host;
    /// guests that have no architecture in common are a fault of the host and do not narrow it either.
    /// </summary>
    public static Suits Of(Site site, IEnumerable<Suits> guests)
    {
        ArchitectureSet[] bound = [.. guests.Where(g => g.Site.SharesArchitecture && g.Set.Count > 0).Select(g => g.Set)];
        ArchitectureSet common = bound.Aggregate(ArchitectureSet.All, (set, guest) => set & guest);
        bool differ = common.Count == 0;
        ArchitectureSet set = differ ? site.OwnArchitectures : site.OwnArchitectures & common;
        return new Suits(site, set, differ || set.Count == 0);
    }

    /// <summary>The architectures of a guest on its host.</summary>
    public static MayBe Of(Suits guest, MayBe host) =>
        new(guest.Site, guest.Site.SharesArchitecture ? guest.Set & host.Set : guest.Set, guest.IsConflict);

    /// <summary>True when the architecture of physical machines is not known and, at worst, is one that does not suit.</summary>
    public static bool IsOpen(MayBe machines) => !machines.IsConflict && machines.Set != ArchitectureSet.All
        && machines.Site is { IsPhysical: true, IsBest: false, Hardware: null or { Architecture: null } };
}
