using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Tests.Validation.Laws;

/// <summary>
/// The meaning of a stack, read off the words of the design as plainly as can be and with no thought of speed:
/// for every way in which the unknown facts may turn out, what does not work?
/// </summary>
internal sealed class NaiveOracle
{
    private readonly World world;
    private readonly Dictionary<ComponentId, Component> components;
    private readonly List<(NodeGroup Group, int Host, int Depth)> groups = [];

    public NaiveOracle(World world)
    {
        this.world = world;
        components = world.Components.ToDictionary(c => c.Id);
        foreach (NodeGroup group in world.Stack.Groups)
        {
            Add(group, -1);
        }

        bool[] outcomes = [.. Completions(0).Select(machine => new OneWorld(this, machine).Works())];
        Verdict = Array.TrueForAll(outcomes, works => works) ? Verdict.Valid
            : Array.Exists(outcomes, works => works) ? Verdict.Conditional : Verdict.Invalid;
    }

    /// <summary>Valid when it works in every completion, invalid when in none, else conditional.</summary>
    public Verdict Verdict { get; }

    private void Add(NodeGroup group, int host)
    {
        int index = groups.Count;
        groups.Add((group, host, host < 0 ? 0 : groups[host].Depth + 1));
        foreach (NodeGroup guest in group.Guests)
        {
            Add(guest, index);
        }
    }

    /// <summary>Every way in which the unknown features of the physical groups, from one group on, may turn out: the features that are on.</summary>
    private IEnumerable<HashSet<(int Group, FeatureId Feature)>> Completions(int from)
    {
        if (from == groups.Count)
        {
            return [[]];
        }

        IEnumerable<HashSet<(int Group, FeatureId Feature)>> result = Completions(from + 1);
        if (groups[from].Host >= 0)
        {
            return result;
        }

        HardwareProfile? profile = groups[from].Group.Hardware ?? world.Hardware;
        foreach (FeatureId feature in World.Features)
        {
            FeatureState state = profile?[feature].State ?? FeatureState.Unknown;
            HashSet<(int Group, FeatureId Feature)>[] before = [.. result];
            IEnumerable<HashSet<(int Group, FeatureId Feature)>> on = before.Select(s => s.Append((from, feature)).ToHashSet());
            result = state switch
            {
                FeatureState.Enabled => on,
                FeatureState.Unknown => before.Concat(on),
                _ => before,
            };
        }

        return result;
    }

    /// <summary>The stack on machines of which everything is known.</summary>
    private sealed class OneWorld(NaiveOracle oracle, HashSet<(int Group, FeatureId Feature)> machine)
    {
        private const int Everything = int.MaxValue;

        private readonly HashSet<(ComponentId, int, int)> asked = [];
        private readonly HashSet<(ComponentId, int, int)> proved = [];

        /// <summary>Whether everything works that the stack has and asks for, and nothing is in each other's way.</summary>
        public bool Works() => Enumerable.Range(0, oracle.groups.Count).All(g =>
        {
            (NodeGroup group, _, _) = oracle.groups[g];
            return HasMachines(g)
                && group.Components.All(c => Works(c, g, Everything))
                && group.Runs.All(r => Offers(r, null, g, Everything))
                && World.Claims.All(c => group.Components.Count(id => oracle.components[id].Claims.Contains(c.Id)) <= 1)
                && oracle.world.Rules.All(r => r.Severity < Severity.Error || !Applies(r.When!, g) || (r.Require is { } c && Holds(c, g, Everything)));
        });

        /// <summary>A host starts its virtual machines before anything deeper than itself runs.</summary>
        private bool HasMachines(int g) => oracle.groups[g].Host is var host
            && (host < 0 || Offers(new CapabilityId("vm"), Reach.Node, host, oracle.groups[host].Depth));

        /// <summary>Whether a component works; what is asked while it is being asked already would only rest on itself, and that proves nothing.</summary>
        private bool Works(ComponentId id, int g, int deepest)
        {
            if (proved.Contains((id, g, deepest)))
            {
                return true;
            }

            if (!asked.Add((id, g, deepest)))
            {
                return false;
            }

            bool works = HasMachines(g) && oracle.components[id].Needs.Where(n => n.Severity == Severity.Error).All(n => Holds(n.Condition, g, deepest));
            asked.Remove((id, g, deepest));
            if (works)
            {
                proved.Add((id, g, deepest));
            }

            return works;
        }

        private bool Holds(Condition condition, int g, int deepest) => condition switch
        {
            AllCondition all => all.Parts.All(p => Holds(p, g, deepest)),
            AtLeastCondition some => some.Parts.Count(p => Holds(p, g, deepest)) >= some.Count,
            FeatureCondition feature => HasFeature(feature.Id, g),
            CapabilityCondition capability => Offers(capability.Id, capability.Reach, g, deepest),
            ComponentCondition one => Places(one.Reach, g, deepest).Any(h => oracle.groups[h].Group.Components.Contains(one.Id) && Works(one.Id, h, deepest)),
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };

        private bool HasFeature(FeatureId feature, int g)
        {
            int host = oracle.groups[g].Host;
            return host < 0
                ? machine.Contains((g, feature))
                : oracle.groups[host].Group.Components.Any(id => (oracle.components[id].Guests?.Provides ?? []).Any(p =>
                    p.Feature == feature && Works(id, host, oracle.groups[host].Depth) && (p.When is null || Holds(p.When, host, oracle.groups[host].Depth))));
        }

        private bool Offers(CapabilityId capability, Reach? reach, int g, int deepest)
        {
            Reach usual = World.Capabilities.Single(c => c.Id == capability).Reach;
            return Places(Reach.Stack, g, deepest).Any(h => oracle.groups[h].Group.Components.Any(id => oracle.components[id].Provides.Any(p =>
                p.Capability == capability
                && (h == g || (reach ?? usual) == Reach.Stack || (p.Reach ?? usual) == Reach.Stack)
                && Works(id, h, deepest)
                && (p.When is null || Holds(p.When, h, deepest)))));
        }

        private bool Applies(Trigger when, int g)
        {
            (NodeGroup group, int host, _) = oracle.groups[g];
            return when.Together.All(group.Components.Contains)
                && when.Elsewhere.All(c => oracle.groups.Any(o => o.Group.Components.Contains(c)))
                && (when.InGuest is not { } guest || guest == (host >= 0))
                && (when.HostedBy.Count == 0 || (host >= 0 && when.HostedBy.All(oracle.groups[host].Group.Components.Contains)));
        }

        private IEnumerable<int> Places(Reach reach, int g, int deepest) => reach == Reach.Node ? [g]
            : Enumerable.Range(0, oracle.groups.Count).Where(h => oracle.groups[h].Depth <= deepest);
    }
}
