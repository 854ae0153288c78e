using System.Numerics;
using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Diagrams.Searching;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Templates;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Bounding;

/// <summary>The least and the greatest count of a space while some hardware facts are unknown. Immutable.</summary>
/// <param name="Certain">The number of stacks that are valid whatever the unknown facts are.</param>
/// <param name="Possible">The number of stacks that are valid for some values of the unknown facts.</param>
/// <param name="Openers">
/// The unknown facts, by the number of further stacks that become certain when that fact alone turns out well (<see cref="SpaceFact.Stacks"/>);
/// facts that add none are left out. Where stacks need several facts at once, none may add any alone: see <paramref name="Closers"/>.
/// </param>
/// <param name="Closers">
/// The unknown features, by the number of possible stacks that are lost when that feature alone turns out to be absent; features that lose none are left out.
/// </param>
public sealed record SpaceBounds(BigInteger Certain, BigInteger Possible, ValueList<SpaceFact> Openers, ValueList<SpaceFact> Closers)
{
    /// <summary>
    /// Counts a space with the unknown facts at their worst, at their best, and with each of them known alone. Compiles the space twice, and once more for
    /// each unknown fact that is not a feature (architecture, processor vendor, certification, sizes): up to about 20 times.
    /// </summary>
    /// <param name="definition">The template. Features that it leaves free stay free: both cases are counted.</param>
    /// <param name="hardware">What is known of the machines of every physical group that has no reason to keep its own; null for what the groups state.</param>
    /// <param name="catalog">The knowledge to judge by; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <param name="progress">Receives the number of times that the space was compiled so far; null for no reports.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>The bounds.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    /// <exception cref="InputException">The definition names what the catalogue does not have, or a diagram exceeds the node budget.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static SpaceBounds Of(
        SpaceDefinition definition, HardwareProfile? hardware = null, Catalog? catalog = null, IProgress<int>? progress = null,
            CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        definition = definition.On(hardware);
        hardware ??= HardwareProfile.Unknown;
        Catalog knowledge = catalog ?? Catalog.BuiltIn;

        // Unknown features become variables, so that one diagram counts each case.
        HardwareProfile[] machines = [.. definition.Groups.Select(g => g.Hardware ?? hardware).Distinct()];
        FeatureId[][] unknown = Array.ConvertAll(machines, m => UnknownFeatures(m, knowledge));
        SpaceDefinition open = definition with
        {
            Groups = [.. definition.Groups.Select(g => g with
                { FreeFeatures = [.. g.FreeFeatures.Union(unknown[Array.IndexOf(machines, g.Hardware ?? hardware)])] })],
        };
        int compiled = 0;
        CompiledTemplate worst = Compile(open, SpaceOptions.Default);
        CompiledTemplate best = Compile(open, SpaceOptions.Default with { UnknownAtBest = true });
        Dictionary<(HardwareProfile, FeatureId), int[]> variables = VariablesOf(definition, hardware, machines, unknown, worst.Variables.Variables);
        BigInteger certain = CountIf(worst, 0, null);
        BigInteger possible = CountIf(best, 1, null);
        var openers = new List<SpaceFact>();
        var closers = new List<SpaceFact>();
        for (int m = 0; m < machines.Length && certain != possible; m++)
        {
            foreach (FeatureId feature in unknown[m])
            {
                openers.Add(new SpaceFact(machines[m].Name, HardwareFact.Of(feature), null, CountIf(worst, 0, (machines[m], feature)) - certain));
                closers.Add(new SpaceFact(machines[m].Name, HardwareFact.Of(feature), null, possible - CountIf(best, 1, (machines[m], feature))));
            }

            foreach ((HardwareFact fact, string? value, HardwareProfile learned) in UnknownFacts.Of(machines[m], CompiledCatalog.Of(knowledge)))
            {
                SpaceDefinition known = definition with { Groups = [.. definition.Groups.Select(g =>
                    (g.Hardware ?? hardware) == machines[m] ? g with { Hardware = learned } : g)] };
                openers.Add(new SpaceFact(machines[m].Name, fact, value, Compile(known, SpaceOptions.Default).Count - certain));
            }
        }

        return new SpaceBounds(certain, possible, Ordered(openers), Ordered(closers));

        CompiledTemplate Compile(SpaceDefinition template, SpaceOptions options)
        {
            CompiledTemplate space = CompiledTemplate.Compile(template, hardware, knowledge, options, cancellation);
            progress?.Report(++compiled);
            return space;
        }

        // All unknown features absent (0) or enabled (1), but one feature of one kind of machine the other way round.
        BigInteger CountIf(CompiledTemplate space, int state, (HardwareProfile, FeatureId)? other)
        {
            var restriction = new Restriction(space.Solutions);
            foreach (((HardwareProfile, FeatureId) feature, int[] own) in variables)
            {
                Array.ForEach(own, v => restriction.Allow(v, 1UL << (feature == other ? 1 - state : state)));
            }

            return restriction.Count();
        }
    }

    /// <summary>The features of a machine that are unknown and that some condition asks for.</summary>
    private static FeatureId[] UnknownFeatures(HardwareProfile machine, Catalog catalog) =>
        [.. catalog.Features.Select(f => f.Id)
            .Where(f => machine[f].State == FeatureState.Unknown && CompiledCatalog.Of(catalog).Atoms.Find(new FeatureCondition(f)) >= 0)];

    /// <summary>The variables of each feature that became one; groups on the same kind of machine share a feature.</summary>
    private static Dictionary<(HardwareProfile, FeatureId), int[]> VariablesOf(
        SpaceDefinition definition, HardwareProfile hardware, HardwareProfile[] machines, FeatureId[][] unknown, ValueList<SpaceVariable> variables)
    {
        var found = new Dictionary<(HardwareProfile, FeatureId), int[]>();
        for (int m = 0; m < machines.Length; m++)
        {
            foreach (FeatureId feature in unknown[m])
            {
                HashSet<string> groups = [.. definition.Groups
                    .Where(g => (g.Hardware ?? hardware) == machines[m] && !g.FreeFeatures.Contains(feature)).Select(g => g.Name)];
                found.Add((machines[m], feature), [.. Enumerable.Range(0, variables.Count)
                    .Where(v => groups.Contains(variables[v].Group) && variables[v].Name == feature.ToString())]);
            }
        }

        return found;
    }

    private static ValueList<SpaceFact> Ordered(List<SpaceFact> facts) =>
        [.. facts.Where(f => f.Stacks > 0).OrderByDescending(f => f.Stacks).ThenBy(f => f.Machine, StringComparer.Ordinal)
            .ThenBy(f => f.Name, StringComparer.Ordinal).ThenBy(f => f.Value, StringComparer.Ordinal)];
}
