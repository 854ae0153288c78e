using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Tests.Validation.Laws;

/// <summary>Makes a world out of random numbers. Components may only rest on components before them, as the lint demands of real data.</summary>
internal sealed class WorldMaker(Tape tape)
{
    private static readonly FeatureState[] States =
        [FeatureState.Enabled, FeatureState.Unknown, FeatureState.Disabled, FeatureState.Enabled,
            FeatureState.Absent, FeatureState.Unknown, FeatureState.Masked, FeatureState.Enabled];

    private readonly List<Component> components = [];
    private int groups;

    public World Make()
    {
        int count = 1 + tape.Next(6);

        // What a component needs lies below its height and what it provides lies above, and heights only rise.
        int[] heights = [.. Enumerable.Range(0, count).Select(_ => tape.Next(World.Capabilities.Length + 1)).Order()];
        for (int i = 0; i < count; i++)
        {
            components.Add(MakeComponent(i, heights[i]));
        }

        Rule[] rules = tape.OneIn(3) ? [.. Enumerable.Range(0, 1 + tape.Next(2)).Select(MakeRule)] : [];
        NodeGroup[] physical = [.. Enumerable.Range(0, tape.OneIn(3) ? 2 : 1).Select(_ => MakeGroup(0))];
        return new World(
            components.ToValueList(), rules.ToValueList(), new Stack { Groups = physical.ToValueList() }, tape.OneIn(4) ? null : MakeProfile());
    }

    private HostOperatingSystem MakeComponent(int index, int height) => new()
    {
        Id = new ComponentId($"c{index}"),
        Name = $"C{index}",
        Needs = Several(2, () => new Need(
            MakeCondition(index, height, 2), tape.OneIn(5) ? Severity.Warning : Severity.Error, "", null, "")),
        Provides = height == World.Capabilities.Length ? [] : Several(2, () => new Provision(
            World.Capabilities[height + tape.Next(World.Capabilities.Length - height)].Id, MakeReach(6),
            tape.OneIn(3) ? MakeCondition(index, height, 1) : null)),
        Guests = tape.OneIn(3) ? new GuestContract(false, Several(2, () => new GuestProvision(
            World.Features[tape.Next(World.Features.Length)], tape.OneIn(3) ? MakeCondition(index, height, 1) : null))) : null,
        Claims = tape.OneIn(6) ? [World.Claims[tape.Next(World.Claims.Length)].Id] : [],
    };

    private Rule MakeRule(int index) => new()
    {
        Id = new RuleId($"R{index}"),
        Name = $"r{index}",
        Title = "",
        Message = $"rule {index} is broken",
        Severity = tape.OneIn(3) ? Severity.Warning : Severity.Error,
        When = new Trigger(
            Picked(1), tape.OneIn(3) ? Picked(1) : [], tape.OneIn(4) ? tape.Next(2) == 0 : null, tape.OneIn(4) ? Picked(1) : []),
        Require = tape.OneIn(3) ? MakeCondition(components.Count, World.Capabilities.Length, 1) : null,
    };

    private NodeGroup MakeGroup(int depth)
    {
        string name = $"g{groups++}";
        return new NodeGroup
        {
            Name = name,
            Components = Picked(3),
            Hardware = depth == 0 && tape.OneIn(3) ? MakeProfile() : null,
            Runs = tape.OneIn(4) ? [World.Capabilities[tape.Next(World.Capabilities.Length)].Id] : [],
            Guests = depth < 2 && tape.OneIn(3) ? [MakeGroup(depth + 1)] : [],
        };
    }

    private HardwareProfile MakeProfile()
    {
        var profile = new HardwareProfile { Name = "machine" };
        foreach (FeatureId feature in World.Features)
        {
            profile = profile.With(feature, States[tape.Next(States.Length)]);
        }

        return profile;
    }

    private Condition MakeCondition(int index, int height, int depth)
    {
        int kind = tape.Next(depth > 0 ? 8 : 6);
        return kind switch
        {
            1 or 2 or 3 when height > 0 => Condition.Capability(World.Capabilities[tape.Next(height)].Id, MakeReach(4)),
            4 when index > 0 => Condition.Component(new ComponentId($"c{tape.Next(index)}"), tape.OneIn(2) ? Reach.Stack : Reach.Node),
            6 => new AllCondition(Parts(2)),
            7 => new AtLeastCondition(1 + tape.Next(2), Parts(3)),
            _ => Condition.Feature(World.Features[tape.Next(World.Features.Length)]),
        };

        ValueList<Condition> Parts(int count) =>
            Enumerable.Range(0, count).Select(_ => MakeCondition(index, height, depth - 1)).ToValueList();
    }

    private Reach? MakeReach(int cases) => tape.OneIn(cases) ? (Reach)tape.Next(2) : null;

    private ValueList<ComponentId> Picked(int most) =>
        Enumerable.Range(0, 1 + tape.Next(most)).Select(_ => components[tape.Next(components.Count)].Id).Distinct().ToValueList();

    private ValueList<T> Several<T>(int most, Func<T> make) =>
        Enumerable.Range(0, tape.Next(most + 1)).Select(_ => make()).ToValueList();
}
