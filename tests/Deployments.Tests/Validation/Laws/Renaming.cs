using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Tests.Validation.Laws;

/// <summary>Gives every component of a world another id.</summary>
internal static class Renaming
{
    public static World Apply(World world, Func<ComponentId, ComponentId> rename)
    {
        return new World(
            world.Components.Select(OfComponent).ToValueList(),
            world.Rules.Select(r => r with { When = OfTrigger(r.When!), Require = OfOptional(r.Require) }).ToValueList(),
            world.Stack with { Groups = world.Stack.Groups.Select(OfGroup).ToValueList() },
            world.Hardware);

        Component OfComponent(Component c) => c with
        {
            Id = rename(c.Id),
            Needs = c.Needs.Select(n => n with { Condition = OfCondition(n.Condition) }).ToValueList(),
            Provides = c.Provides.Select(p => p with { When = OfOptional(p.When) }).ToValueList(),
            Guests = c.Guests is { } guests ? guests with { Provides = guests.Provides.Select(p => p with { When = OfOptional(p.When) }).ToValueList() } : null,
        };

        Trigger OfTrigger(Trigger t) => t with { Together = All(t.Together), Elsewhere = All(t.Elsewhere), HostedBy = All(t.HostedBy) };

        NodeGroup OfGroup(NodeGroup g) => g with { Components = All(g.Components), Guests = g.Guests.Select(OfGroup).ToValueList() };

        ValueList<ComponentId> All(ValueList<ComponentId> ids) => ids.Select(rename).ToValueList();

        Condition? OfOptional(Condition? condition) => condition is null ? null : OfCondition(condition);

        Condition OfCondition(Condition condition) => condition switch
        {
            AllCondition all => new AllCondition(all.Parts.Select(OfCondition).ToValueList()),
            AtLeastCondition some => some with { Parts = some.Parts.Select(OfCondition).ToValueList() },
            ComponentCondition one => one with { Id = rename(one.Id) },
            _ => condition,
        };
    }
}
