using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Templates;

/// <summary>Splits a slot that takes several options into variables.</summary>
internal static class SlotSplit
{
    /// <summary>The most options of one variable: 64 values fit a machine word, and one of them is <c>none</c>.</summary>
    public const int MaximumOptions = 63;

    /// <summary>
    /// One variable for each set of options that claim the same thing, of which at most one can be taken, and one for each other option.
    /// A slot that takes one option is one variable.
    /// </summary>
    public static IEnumerable<(string Name, SlotOption[] Options)> Of(Slot slot, Catalog catalog)
    {
        if (!slot.Several)
        {
            yield return (slot.Name, slot.Options.AsSpan().ToArray());
            yield break;
        }

        List<SlotOption> left = [.. slot.Options];
        while (left.Count > 0)
        {
            SlotOption[] clique = [left[0]];
            foreach (Claim claim in catalog.Claims)
            {
                SlotOption[] claimants = [.. left.Where(o => Claims(o, claim.Id, catalog)).Take(MaximumOptions)];
                clique = claimants.Length > clique.Length ? claimants : clique;
            }

            left.RemoveAll(clique.Contains);
            yield return (clique.Length == 1 ? clique[0].Name : $"{slot.Name}:{clique[0].Name}", clique);
        }
    }

    private static bool Claims(SlotOption option, ClaimId claim, Catalog catalog)
    {
        foreach (ComponentId id in option.Components)
        {
            if (catalog.Find(id) is { } component && component.Claims.AsSpan().Contains(claim))
            {
                return true;
            }
        }

        return false;
    }
}
