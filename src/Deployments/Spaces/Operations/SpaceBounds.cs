using System.Numerics;
using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Spaces.Definitions;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Operations;

/// <summary>What can be said of a space while some hardware facts are unknown. Immutable.</summary>
/// <param name="Certain">How many stacks are valid whatever the unknown facts are.</param>
/// <param name="Possible">How many are valid if the unknown facts are at their best for each.</param>
/// <param name="Openers">
/// The unknown facts, by how many more stacks become certain when that fact alone turns out well (<see cref="SpaceFact.Stacks"/>);
/// those that open none are left out. Where stacks need several facts at once, none may open any alone: see <paramref name="Closers"/>.
/// </param>
/// <param name="Closers">The unknown features, by how many possible stacks are lost when that feature alone turns out to be absent; those that close none are left out.</param>
public sealed record SpaceBounds(BigInteger Certain, BigInteger Possible, ValueList<SpaceFact> Openers, ValueList<SpaceFact> Closers)
{
    /// <summary>Counts a space with the unknown facts at their worst and at their best, and with each of them known alone.</summary>
    /// <param name="definition">The template. Features that it leaves free stay free: both cases are counted.</param>
    /// <param name="hardware">What is known of the machines of groups that state none; null when nothing is.</param>
    /// <param name="catalog">The knowledge to judge by; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The bounds.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    /// <exception cref="InputException">The definition names what the catalogue does not have, or the diagram gets too large.</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public static SpaceBounds Of(SpaceDefinition definition, HardwareProfile? hardware = null, Catalog? catalog = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        hardware ??= HardwareProfile.Unknown;
        catalog ??= Catalog.BuiltIn;

        // Unknown features become variables, so that one diagram tells what each of them decides.
        HardwareProfile[] machines = [.. definition.Groups.Select(g => g.Hardware ?? hardware).Distinct()];
        FeatureId[][] unknown = Array.ConvertAll(machines, m => UnknownFeatures(m, catalog));
        SpaceDefinition open = definition with
        {
            Groups = [.. definition.Groups.Select(g => g with { FreeFeatures = [.. g.FreeFeatures.Union(unknown[Array.IndexOf(machines, g.Hardware ?? hardware)])] })],
        };
        Space worst = Space.Compile(open, hardware, catalog, null, cancellation);
        Space best = Space.Compile(open, hardware, catalog, SpaceOptions.Default with { UnknownAtBest = true }, cancellation);
        Dictionary<(HardwareProfile, FeatureId), int[]> places = PlacesOf(definition, hardware, machines, unknown, worst);
        BigInteger certain = worst.CountAfter(Picks(0, null));
        BigInteger possible = best.CountAfter(Picks(1, null));
        var openers = new List<SpaceFact>();
        var closers = new List<SpaceFact>();
        for (int m = 0; m < machines.Length && certain != possible; m++)
        {
            foreach (FeatureId feature in unknown[m])
            {
                openers.Add(new SpaceFact(machines[m].Name, feature.ToString(), null, worst.CountAfter(Picks(0, (machines[m], feature))) - certain));
                closers.Add(new SpaceFact(machines[m].Name, feature.ToString(), null, possible - best.CountAfter(Picks(1, (machines[m], feature)))));
            }

            foreach ((string fact, string? value, HardwareProfile learned) in UnknownFacts.Of(machines[m], CompiledCatalog.Of(catalog)))
            {
                SpaceDefinition known = definition with { Groups = [.. definition.Groups.Select(g => (g.Hardware ?? hardware) == machines[m] ? g with { Hardware = learned } : g)] };
                openers.Add(new SpaceFact(machines[m].Name, fact, value, Space.Compile(known, hardware, catalog, null, cancellation).Count - certain));
            }
        }

        return new SpaceBounds(certain, possible, Ordered(openers), Ordered(closers));

        Dictionary<int, int> Picks(int state, (HardwareProfile, FeatureId)? other) =>
            places.SelectMany(p => p.Value.Select(place => (place, State: p.Key == other ? 1 - state : state))).ToDictionary(p => p.place, p => p.State);
    }

    /// <summary>The features that a machine does not tell and that some condition asks for.</summary>
    private static FeatureId[] UnknownFeatures(HardwareProfile machine, Catalog catalog) =>
        [.. catalog.Features.Select(f => f.Id).Where(f => machine[f].State == FeatureState.Unknown && CompiledCatalog.Of(catalog).Atoms.Find(new FeatureCondition(f)) >= 0)];

    /// <summary>The variables of the features that became variables; groups on machines of one kind share what is learned of it.</summary>
    private static Dictionary<(HardwareProfile, FeatureId), int[]> PlacesOf(
        SpaceDefinition definition, HardwareProfile hardware, HardwareProfile[] machines, FeatureId[][] unknown, Space space)
    {
        var places = new Dictionary<(HardwareProfile, FeatureId), int[]>();
        for (int m = 0; m < machines.Length; m++)
        {
            foreach (FeatureId feature in unknown[m])
            {
                HashSet<string> groups = [.. definition.Groups.Where(g => (g.Hardware ?? hardware) == machines[m] && !g.FreeFeatures.Contains(feature)).Select(g => g.Name)];
                places.Add((machines[m], feature), [.. Enumerable.Range(0, space.Variables.Count)
                    .Where(v => groups.Contains(space.Variables[v].Group) && space.Variables[v].Name == feature.ToString())]);
            }
        }

        return places;
    }

    private static ValueList<SpaceFact> Ordered(List<SpaceFact> facts) =>
        [.. facts.Where(f => f.Stacks > 0).OrderByDescending(f => f.Stacks).ThenBy(f => f.Machine, StringComparer.Ordinal)
            .ThenBy(f => f.Fact, StringComparer.Ordinal).ThenBy(f => f.Value, StringComparer.Ordinal)];
}
