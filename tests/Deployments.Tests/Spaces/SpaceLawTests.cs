using System.Numerics;
using Deployments.Diagrams.Walking;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Spaces;
using Deployments.Spaces.Definitions;
using Deployments.Spaces.Operations;
using Deployments.Stacks;
using Deployments.Tests.Validation.Laws;
using Deployments.Vocabulary;
using NUnit.Framework;
using static Deployments.Tests.Spaces.SpaceWorlds;

namespace Deployments.Tests.Spaces;

/// <summary>Laws of spaces, over random small catalogues: the rules engine, the diagram and brute force are held equal on every choice.</summary>
[TestFixture]
public sealed class SpaceLawTests
{
    [Test]
    public void Contains_EveryChoice_AgreesWithTheEngine() => Law((world, space, engine) =>
        Choices(space).All(c => space.Contains(c) == (engine.Judge(space.ToStack(c), world.Hardware) == Verdict.Valid)));

    [Test]
    public void Contains_UnknownFactsAtTheirBest_AgreesWithTheEngine() => Law((world, _, engine) =>
    {
        Space space = Space.Compile(Template(world), world.Hardware, engine.Catalog, new SpaceOptions { UnknownAtBest = true });
        return Choices(space).All(c => space.Contains(c) == (engine.Judge(space.ToStack(c), world.Hardware) != Verdict.Invalid));
    });

    [Test]
    public void EnumerateChoices_IsWhatBruteForceFinds_EachOnce() => Law((_, space, _) =>
    {
        string[] all = [.. Walk(space.EnumerateChoices())];
        return all.Length == space.Count && all.ToHashSet().SetEquals(Choices(space).Where(c => space.Contains(c)).Select(Convert.ToHexString));
    });

    [Test]
    public void ElementAt_InvertsRankOf_AndFollowsTheOrder() => Law((_, space, _) =>
    {
        byte[] choice = new byte[space.Variables.Count];
        BigInteger rank = 0;
        foreach (string each in Walk(space.EnumerateChoices()))
        {
            space.ElementAt(rank, choice);
            if (Convert.ToHexString(choice) != each || space.RankOf((ReadOnlySpan<byte>)choice) != rank || space.RankOf(space.ToStack(choice)) != rank)
            {
                return false;
            }

            rank++;
        }

        return rank == space.Count;
    });

    [Test]
    public void Shards_AreTheWhole_InOrder() => Law((_, space, _) => Enumerable.Range(1, 5).All(n =>
        Enumerable.Range(0, n).SelectMany(i => Walk(space.Shard(i, n).EnumerateChoices())).SequenceEqual(Walk(space.EnumerateChoices()))));

    [Test]
    public void Visit_SeesWhatTheEnumeratorSees() => Law((_, space, _) =>
    {
        var seen = new Seen();
        space.Visit(ref seen);
        return (seen.Choices ?? []).SequenceEqual(Walk(space.EnumerateChoices()));
    });

    [Test]
    public void Compile_WithoutOneRule_LosesNoStack() => Law((world, space, _) => world.Rules.All(rule =>
        Space.Compile(Template(world), world.Hardware, (world with { Rules = [.. world.Rules.Where(r => r != rule)] }).MakeCatalog()) is var wider
        && Walk(space.EnumerateChoices()).All(c => wider.Contains(Convert.FromHexString(c)))));

    [Test]
    public void Compile_WithoutOneNeed_LosesNoStack() => Law((world, space, _) => world.Components.Take(3).All(component => component.Needs.Count == 0
        || Space.Compile(Template(world), world.Hardware, WithoutANeed(world, component).MakeCatalog()) is var wider
        && Walk(space.EnumerateChoices()).All(c => wider.Contains(Convert.FromHexString(c)))), 60);

    [Test]
    public void Compile_AfterSifting_CountsTheSame() => Law(
        (world, space, engine) => Space.Compile(Template(world), world.Hardware, engine.Catalog, new SpaceOptions { SiftingRounds = 1 }).Count == space.Count, 60);

    [Test]
    public void Best_IsWhatBruteForceFinds() => Law((world, space, _) =>
    {
        var cost = new SpaceCost("hash", c => (c.Id.Value.Sum(x => x) % 7) - 2);
        double[] all = [.. space.Enumerate().Select(s => CostOf(world, s, cost)).Order()];
        RankedStack[] best = [.. space.Best(5, cost)];
        return best.Select(b => b.Cost).SequenceEqual(all.Take(5)) && best.All(b => CostOf(world, b.Stack, cost) == b.Cost && space.Contains(b.Stack));
    });

    [Test]
    public void ParetoOptimal_IsWhatBruteForceFinds() => Law((world, space, _) =>
    {
        var first = new SpaceCost("first", c => c.Id.Value.Sum(x => x) % 5);
        var second = new SpaceCost("second", c => c.Id.Value.Sum(x => x * 3) % 4);
        (double, double)[] all = [.. space.Enumerate().Select(s => (CostOf(world, s, first), CostOf(world, s, second))).Distinct()];
        (double, double)[] front = [.. all.Where(a => !all.Any(b => b != a && b.Item1 <= a.Item1 && b.Item2 <= a.Item2)).Order()];
        return space.ParetoOptimal(first, second).Select(r => (r.Cost, r.SecondCost)).SequenceEqual(front);
    });

    [Test]
    public void Nearest_IsWhatBruteForceFinds() => Law((_, space, _) =>
    {
        byte[][] all = [.. Choices(space)];
        if (space.Count.IsZero)
        {
            return space.Nearest(space.ToStack(all[0]), 3).Count == 0;
        }

        return all.Where((_, i) => i % (1 + (all.Length / 10)) == 0).All(choice =>
        {
            Stack stack = space.ToStack(choice);
            return space.Nearest(stack, 2).Select(n => n.Cost).SequenceEqual(space.Enumerate().Select(s => (double)Distance(s, stack)).Order().Take(2));
        });
    }, 60);

    [Test]
    public void OptionsAfter_LeavesOpenWhatSomeStackTakes() => Law((_, space, _) =>
    {
        byte[][] all = [.. Walk(space.EnumerateChoices()).Select(Convert.FromHexString)];
        return Enumerable.Range(0, Math.Min(3, space.Variables.Count)).All(v => Enumerable.Range(0, space.Variables[v].Values.Count).All(value =>
        {
            var picks = new Dictionary<int, int> { [v] = value };
            byte[][] left = [.. all.Where(c => c[v] == value)];
            return space.CountAfter(picks) == left.Length && space.OptionsAfter(picks).Select((options, i) => options.Open.SequenceEqual(
                space.Variables[i].Values.Where((_, x) => left.Any(c => c[i] == x)))).All(same => same);
        }));
    });

    [Test]
    public void WhyClosed_HasAReasonExactlyForWhatIsClosed() => Law((_, space, _) =>
    {
        if (space.Count.IsZero)
        {
            return true;
        }

        var picks = Enumerable.Range(0, space.Variables.Count).ToDictionary(v => v, _ => 0);
        for (int v = 0; v < space.Variables.Count; v++)
        {
            for (int value = 0; value < space.Variables[v].Values.Count; value++)
            {
                var without = picks.Where(p => p.Key != v).ToDictionary();
                ClosedReason? reason = space.WhyClosed(without, v, value);
                bool isOpen = space.OptionsAfter(without)[v].Open.Contains(space.Variables[v].Values[value]);
                if (isOpen != reason is null)
                {
                    return false;
                }
            }
        }

        return true;
    });

    [Test]
    public void Roles_CountTheStacksThatHaveEach() => Law((_, space, _) =>
    {
        Stack[] all = [.. space.Enumerate()];
        return space.Roles().All(r => r.Count == all.Count(s => s.AllGroups().Any(g => g.Name == r.Group && g.Components.Contains(r.Component))));
    });

    [Test]
    public void SetOperations_AreThoseOfSets() => Law((world, space, engine) =>
    {
        Space other = Space.Compile(Template(world), world.Hardware, engine.Catalog, new SpaceOptions { UnknownAtBest = true })
            .Where(!SpaceCondition.Has(world.Components[0].Id) | SpaceCondition.Has(world.Components[1].Id));
        HashSet<string> mine = [.. Walk(space.EnumerateChoices())];
        HashSet<string> theirs = [.. Walk(other.EnumerateChoices())];
        return mine.Intersect(theirs).ToHashSet().SetEquals(Walk(space.Intersect(other).EnumerateChoices()))
            && mine.Union(theirs).ToHashSet().SetEquals(Walk(space.Union(other).EnumerateChoices()))
            && mine.Except(theirs).ToHashSet().SetEquals(Walk(space.Except(other).EnumerateChoices()))
            && theirs.Except(mine).ToHashSet().SetEquals(Walk(other.Except(space).EnumerateChoices()));
    });

    [Test]
    public void Explain_NamesDemandsOfWhichNoneCanBeDropped()
    {
        Space space = Space.Compile(
            SpaceDefinition.Build("empty").Group("host", g => g.Use(OperatingSystems.Linux).One("hypervisor", Hypervisors.Kvm, Hypervisors.Xen).OneOrNone("storage", StorageSystems.Ceph))
                .Where(SpaceCondition.Parse("esxi")).ToDefinition() with { }, HardwareProfiles.Named("x86-64-server"));
        Assert.That(space.Count.IsZero);
        Assert.That(space.Explain(), Is.EqualTo(new[] { "the condition `esxi`" }));
    }

    private static double CostOf(World world, Stack stack, SpaceCost cost) =>
        stack.AllGroups().SelectMany(g => g.Components).Sum(id => cost.Of(world.Components.Single(c => c.Id == id)));

    private static World WithoutANeed(World world, Component component) => world with
    {
        Components = [.. world.Components.Select(c => c == component ? c with { Needs = [.. c.Needs.Skip(1)] } : c)],
    };

    private static int Distance(Stack one, Stack other) => new[] { "host", "guests", "inner" }.Sum(name =>
    {
        HashSet<ComponentId> left = [.. one.AllGroups().Where(g => g.Name == name).SelectMany(g => g.Components)];
        left.SymmetricExceptWith(other.AllGroups().Where(g => g.Name == name).SelectMany(g => g.Components));
        return left.Count;
    });

    private struct Seen : IChoiceVisitor
    {
        public List<string>? Choices;

        public bool Visit(ReadOnlySpan<byte> choice)
        {
            (Choices ??= []).Add(Convert.ToHexString(choice));
            return true;
        }
    }
}
