using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Shrinking;

/// <summary>
/// Finds smaller stacks that still work, so that a test that fails with a large stack can say which small one is enough. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// A stack is smaller when it has fewer groups; with as many, fewer components; then fewer workloads and waivers; then commoner components, which are those
/// that more of <see cref="References.ReferenceDeployments.All"/> use; then fewer machines and fewer stated sizes.
/// So no chain of smaller stacks goes on for ever. A group keeps its last component, or goes as a whole.
/// </remarks>
public sealed class StackShrinker
{
    /// <summary>The most replacements that are offered for one component.</summary>
    private const int MaximumReplacements = 3;

    private readonly RulesEngine engine;
    private readonly HardwareProfile? hardware;
    private readonly Lazy<Dictionary<Layer, ComponentId[]>> commonest;

    /// <summary>Makes a shrinker.</summary>
    /// <param name="engine">Judges the stacks; null for <see cref="RulesEngine.Default"/>.</param>
    /// <param name="hardware">The hardware of physical groups that state none; null when unknown.</param>
    public StackShrinker(RulesEngine? engine = null, HardwareProfile? hardware = null)
    {
        this.engine = engine ?? RulesEngine.Default;
        this.hardware = hardware;
        commonest = new Lazy<Dictionary<Layer, ComponentId[]>>(ByUse);
    }

    /// <summary>
    /// The stacks one step smaller, the smallest steps last: without a group and its guests, without some components and all that then no longer works,
    /// without a workload or waiver, with a commoner component of the same layer (the three commonest that work), with fewer machines, without a stated size.
    /// When a stack fails a test and none of these does, no part of it can be removed.
    /// </summary>
    /// <param name="stack">The stack, exactly as it is.</param>
    /// <returns>
    /// The stacks, each once, made one at a time. None has a worse verdict than <paramref name="stack"/>; empty when that is invalid. The number grows with
    /// that of the components, and each takes microseconds.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    /// <exception cref="InputException">The stack names a component or capability that the catalogue does not have.</exception>
    public IEnumerable<Stack> Smaller(Stack stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        Verdict worst = engine.Judge(stack, hardware);
        return worst == Verdict.Invalid ? [] : Pruned(stack, worst).Distinct();
    }

    private IEnumerable<Stack> Pruned(Stack stack, Verdict worst)
    {
        StackSize size = StackSize.Of(stack);
        foreach (Stack less in WithoutGroups(stack).Concat(WithoutComponents(stack)).Concat(WithoutDemands(stack)))
        {
            if (StackPruning.Prune(engine, less, hardware, worst) is { } pruned && StackSize.Of(pruned).IsBelow(size))
            {
                yield return pruned;
            }
        }

        foreach (Stack other in WithCommonerComponents(stack, worst).Concat(WithLessOfEach(stack)))
        {
            if (engine.Judge(other, hardware) <= worst && StackSize.Of(other).IsBelow(size))
            {
                yield return other;
            }
        }
    }

    private static IEnumerable<Stack> WithoutGroups(Stack stack)
    {
        int count = stack.AllGroups().Count();
        for (int g = 0; g < count; g++)
        {
            int gone = g;
            Stack less = stack.Editing((group, index) => index == gone ? null : group);
            if (less.Groups.Count > 0)
            {
                yield return less;
            }
        }
    }

    /// <summary>Without all components, without each half, each quarter, …, without each one. What stands on others comes first.</summary>
    private static IEnumerable<Stack> WithoutComponents(Stack stack)
    {
        (int Group, ComponentId Component)[] all = [.. stack.AllGroups()
            .SelectMany(static (group, index) => group.Components.Select(c => (Group: index, Component: c))).Reverse()];
        for (int length = all.Length; length > 0; length = length == 1 ? 0 : (length + 1) / 2)
        {
            for (int start = 0; start < all.Length; start += length)
            {
                HashSet<(int Group, ComponentId Component)> gone = [.. all.Skip(start).Take(length)];
                yield return stack.Editing((group, index) =>
                {
                    ValueList<ComponentId> left = group.Components.Where(c => !gone.Contains((index, c))).ToValueList();
                    return left.Count == group.Components.Count ? group : group with { Components = left };
                });
            }
        }
    }

    private static IEnumerable<Stack> WithoutDemands(Stack stack) =>
        stack.AllGroups().SelectMany(group => group.Runs.Select(workload =>
                stack.With(group, g => g with { Runs = g.Runs.Where(r => r != workload).ToValueList() })))
            .Concat(stack.Waivers.Select(waiver => stack with { Waivers = stack.Waivers.Where(w => w != waiver).ToValueList() }));

    private IEnumerable<Stack> WithCommonerComponents(Stack stack, Verdict worst) =>
        stack.AllGroups().SelectMany(group => group.Components.SelectMany(component => CommonerThan(component)
            .Where(c => !group.Components.Contains(c))
            .Select(c => stack.With(group, g => g with { Components = g.Components.Select(own => own == component ? c : own).ToValueList() }))
            .Where(s => engine.Judge(s, hardware) <= worst)
            .Take(MaximumReplacements)));

    /// <summary>The components of the same layer that more reference deployments use, the commonest first.</summary>
    private IEnumerable<ComponentId> CommonerThan(ComponentId component) => engine.Catalog.Find(component) is { } known
        ? commonest.Value[known.Layer].TakeWhile(c => ComponentUse.Of(c) > ComponentUse.Of(component)) : [];

    private static IEnumerable<Stack> WithLessOfEach(Stack stack)
    {
        foreach (NodeGroup group in stack.AllGroups())
        {
            int count = group.Count ?? 1;
            foreach (int fewer in new SortedSet<int> { 1, count / 2, count - 1 }.Where(n => n > 0 && n < count))
            {
                yield return stack.With(group, g => g with { Count = fewer });
            }

            if (group.MemoryGiB is not null || group.Cores is not null)
            {
                yield return stack.With(group, static g => g with { MemoryGiB = null, Cores = null });
            }
        }
    }

    private Dictionary<Layer, ComponentId[]> ByUse() => engine.Catalog.Components.GroupBy(static c => c.Layer)
        .ToDictionary(static g => g.Key, static g => g.Select(static c => c.Id).OrderByDescending(ComponentUse.Of).ToArray());
}
