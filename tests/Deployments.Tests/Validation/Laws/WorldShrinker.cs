using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Tests.Validation.Laws;

/// <summary>Makes smaller worlds out of one that breaks a law.</summary>
internal static class WorldShrinker
{
    public static IEnumerable<World> Shrink(World world) =>
        Without(world.Stack.Groups).Where(g => g.Count > 0).Select(g => world with { Stack = world.Stack with { Groups = g } })
            .Concat(Each(world.Stack.Groups, Shrink).Select(g => world with { Stack = world.Stack with { Groups = g } }))
            .Concat(Without(world.Rules).Select(r => world with { Rules = r }))
            .Concat(Each(world.Rules, Shrink).Select(r => world with { Rules = r }))
            .Concat(WithoutComponent(world))
            .Concat(Each(world.Components, Shrink).Select(c => world with { Components = c }))
            .Concat(world.Hardware is { } hardware ? Shrink(hardware).Select(h => world with { Hardware = h }) : []);

    private static IEnumerable<NodeGroup> Shrink(NodeGroup group) =>
        Without(group.Guests).Select(g => group with { Guests = g })
            .Concat(Each(group.Guests, Shrink).Select(g => group with { Guests = g }))
            .Concat(Without(group.Components).Select(c => group with { Components = c }))
            .Concat(Without(group.Runs).Select(r => group with { Runs = r }))
            .Concat(group.Hardware is { } own ? Shrink(own).Select(h => group with { Hardware = h }).Prepend(group with { Hardware = null }) : []);

    private static IEnumerable<Component> Shrink(Component component) =>
        Without(component.Needs).Select(n => component with { Needs = n })
            .Concat(Each(component.Needs, n => Shrink(n.Condition).Select(c => n with { Condition = c })).Select(n => component with { Needs = n }))
            .Concat(Without(component.Provides).Select(p => component with { Provides = p }))
            .Concat(Each(component.Provides, p => ShrinkOptional(p.When).Select(w => p with { When = w })).Select(p => component with { Provides = p }))
            .Concat(component.Guests is { } guests ? Shrink(guests).Select(g => component with { Guests = g }) : [])
            .Concat(Without(component.Claims).Select(c => component with { Claims = c }));

    private static IEnumerable<GuestContract?> Shrink(GuestContract guests) =>
        Without(guests.Provides).Select(p => guests with { Provides = p })
            .Concat(Each(guests.Provides, p => ShrinkOptional(p.When).Select(w => p with { When = w })).Select(p => guests with { Provides = p }))
            .Prepend<GuestContract?>(null);

    private static IEnumerable<Rule> Shrink(Rule rule) =>
        ShrinkOptional(rule.Require).Select(r => rule with { Require = r });

    private static IEnumerable<Condition?> ShrinkOptional(Condition? condition) => condition is null ? [] : Shrink(condition).Prepend<Condition?>(null);

    private static IEnumerable<Condition> Shrink(Condition condition) => condition switch
    {
        AllCondition all => all.Parts.Concat(Without(all.Parts).Select(p => all with { Parts = p })),
        AtLeastCondition some => some.Parts.Concat(Without(some.Parts).Where(p => p.Count >= some.Count).Select(p => some with { Parts = p })),
        _ => [],
    };

    private static IEnumerable<HardwareProfile> Shrink(HardwareProfile profile) =>
        World.Features.Where(f => profile[f].State != FeatureState.Enabled).Select(f => profile.With(f, FeatureState.Enabled));

    /// <summary>Only a component that nothing names can go.</summary>
    private static IEnumerable<World> WithoutComponent(World world) => world.Components
        .Where(c => !Used(world).Contains(c.Id))
        .Select(c => world with { Components = world.Components.Where(o => o.Id != c.Id).ToValueList() });

    private static HashSet<ComponentId> Used(World world)
    {
        HashSet<ComponentId> used = [.. world.Stack.AllGroups().SelectMany(g => g.Components)];
        used.UnionWith(world.Rules.SelectMany(r => r.When!.Together.Concat(r.When.Elsewhere).Concat(r.When.HostedBy)));
        IEnumerable<Condition?> conditions = world.Components.SelectMany(c => c.Needs.Select(n => (Condition?)n.Condition)
            .Concat(c.Provides.Select(p => p.When)).Concat((c.Guests?.Provides ?? []).Select(p => p.When))).Concat(world.Rules.Select(r => r.Require));
        used.UnionWith(conditions.OfType<Condition>().SelectMany(Named));
        return used;
    }

    private static IEnumerable<ComponentId> Named(Condition condition) => condition switch
    {
        AllCondition all => all.Parts.SelectMany(Named),
        AtLeastCondition some => some.Parts.SelectMany(Named),
        ComponentCondition one => [one.Id],
        _ => [],
    };

    private static IEnumerable<ValueList<T>> Without<T>(ValueList<T> items) =>
        Enumerable.Range(0, items.Count).Select(i => items.Where((_, k) => k != i).ToValueList());

    private static IEnumerable<ValueList<T>> Each<T>(ValueList<T> items, Func<T, IEnumerable<T>> shrink) =>
        Enumerable.Range(0, items.Count).SelectMany(i => shrink(items[i]).Select(small => items.Select((o, k) => k == i ? small : o).ToValueList()));
}
