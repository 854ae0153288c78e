using System.Numerics;
using Deployments.Catalogs;
using Deployments.Hardware;
using Deployments.Model;

namespace Deployments.Spaces;

/// <summary>What can be said of a space while some hardware facts are unknown. Immutable.</summary>
/// <param name="Certain">How many stacks are valid whatever the unknown facts are.</param>
/// <param name="Possible">How many are valid if they are at their best.</param>
/// <param name="Openers">The unknown features, by how many stacks would be certain if that one were enabled; those that open none are left out.</param>
public sealed record SpaceBounds(BigInteger Certain, BigInteger Possible, ValueList<SpaceOpener> Openers)
{
    /// <summary>Counts a space with the unknown facts at their worst and at their best, and with each unknown feature enabled alone.</summary>
    /// <param name="definition">The template; its features are not left free.</param>
    /// <param name="hardware">What is known of the machines of groups that state none.</param>
    /// <param name="catalog">The knowledge to judge by; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The bounds.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> or <paramref name="hardware"/> is null.</exception>
    /// <exception cref="InputException">The definition names what the catalogue does not have, or the diagram gets too large.</exception>
    public static SpaceBounds Of(SpaceDefinition definition, HardwareProfile hardware, Catalog? catalog = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(hardware);
        catalog ??= Catalog.BuiltIn;
        BigInteger certain = Space.Compile(definition, hardware, catalog, null, cancellation).Count;
        BigInteger possible = Space.Compile(definition, hardware, catalog, SpaceOptions.Default with { UnknownAtBest = true }, cancellation).Count;
        var openers = new List<SpaceOpener>();
        foreach (Feature feature in certain == possible ? [] : catalog.Features.Where(f => hardware[f.Id].State == FeatureState.Unknown))
        {
            BigInteger opened = Space.Compile(definition, hardware.With(feature.Id, FeatureState.Enabled), catalog, null, cancellation).Count;
            if (opened > certain)
            {
                openers.Add(new SpaceOpener(feature.Id, opened - certain));
            }
        }

        return new SpaceBounds(certain, possible, openers.OrderByDescending(o => o.Stacks).ThenBy(o => o.Feature.ToString(), StringComparer.Ordinal).ToValueList());
    }
}
