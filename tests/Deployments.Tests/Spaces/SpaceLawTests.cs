using System.Numerics;
using Deployments.Diagrams.Walking;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Spaces;
using Deployments.Spaces.Choosing;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Exporting;
using Deployments.Spaces.Costs;
using Deployments.Spaces.Filters;
using Deployments.Spaces.Ranking;
using Deployments.Spaces.Templates;
using Deployments.Stacks;
using Deployments.Tests.Validation.Laws;
using Deployments.Vocabulary;
using static Deployments.Tests.Spaces.SpaceWorlds;

namespace Deployments.Tests.Spaces;

/// <summary>Laws of spaces, over random small catalogues: the rules engine, the diagram and brute force are held equal on every choice.</summary>
[TestFixture]
internal sealed class SpaceLawTests
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
            Stack stack = space.ToStack(choice);
            if (Convert.ToHexString(choice) != each || space.RankOf((ReadOnlySpan<byte>)choice) != rank
                || !space.ElementAt(space.RankOf(stack)).Equals(stack))
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
        (world, space, engine) => Space.Compile(Template(world), world.Hardware, engine.Catalog, new SpaceOptions { SiftingRounds = 1 })
            .Count == space.Count, 60);

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
    public void Options_LeavesOpenWhatSomeStackTakes() => Law((_, space, _) =>
    {
        byte[][] all = [.. Walk(space.EnumerateChoices()).Select(Convert.FromHexString)];
        return Enumerable.Range(0, Math.Min(3, space.Variables.Count)).All(v => Enumerable.Range(0, space.Variables[v].Values.Count).All(value =>
        {
            Picks picks = space.Picks(PickOf(space, v, value));
            byte[][] left = [.. all.Where(c => c[v] == value)];
            return space.CountWith(picks) == left.Length
                && space.Options(picks).Select((options, i) =>
                    options.Open.SequenceEqual(space.Variables[i].Values.Where((_, x) => left.Any(c => c[i] == x)))).All(same => same)
                && space.OptionCounts(picks).Select((counts, i) => counts.Stacks.SequenceEqual(
                    space.Variables[i].Values.Select((_, x) => (BigInteger)left.Count(c => c[i] == x)))).All(same => same);
        }));
    });

    [Test]
    public void Picks_OfComponents_AreWhatTheirStacksHave()
    {
        int picked = 0;
        Law((_, space, _) =>
        {
            Stack[] all = [.. space.Enumerate()];
            ComponentRole[] roles = [.. space.Roles()];
            picked += roles.Length;
            return roles.All(r =>
            {
                int with = all.Count(s => s.AllGroups().Any(g => g.Name == r.Group && g.Components.Contains(r.Component)));
                return space.CountWith(space.Picks($"{r.Group}.{r.Component}")) == with
                    && space.CountWith(space.Picks().And($"not {r.Group}.{r.Component}")) == all.Length - with;
            });
        }, 60);
        Assert.That(picked, Is.GreaterThan(200));
    }

    [Test]
    public void WhyClosed_HasAReasonExactlyForWhatIsClosed()
    {
        int open = 0, closed = 0;
        Law((_, space, _) =>
        {
            if (space.Count.IsZero)
            {
                return true;
            }

            for (int v = 0; v < space.Variables.Count; v++)
            {
                // Nothing is picked of any other slot.
                Picks others = space.Picks([.. Enumerable.Range(0, space.Variables.Count).Where(other => other != v).Select(other => PickOf(space, other, 0))]);
                VariableOptions options = space.Options(others)[v];
                foreach (string value in space.Variables[v].Values)
                {
                    bool isOpen = options.Open.Contains(value);
                    (open, closed) = isOpen ? (open + 1, closed) : (open, closed + 1);
                    if (isOpen != space.WhyClosed(others, space.Variables[v], value) is null)
                    {
                        return false;
                    }
                }
            }

            return true;
        });
        Assert.That((open > 200, closed > 200), Is.EqualTo((true, true)), $"{open} open, {closed} closed");
    }

    [Test]
    public void Conflict_IsASmallestSetThatLeavesNoStack()
    {
        int conflicts = 0;
        Law((_, space, _) =>
        {
            Picks picks = space.Picks([.. Enumerable.Range(0, space.Variables.Count).Select(v => PickOf(space, v, space.Variables[v].Values.Count - 1))]);
            string[] conflict = [.. space.Conflict(picks)];
            conflicts += conflict.Length > 0 ? 1 : 0;
            return conflict.Length == 0 ? space.Count.IsZero || !space.CountWith(picks).IsZero
                : space.CountWith(space.Picks(conflict)).IsZero
                    && conflict.All(dropped => !space.CountWith(space.Picks([.. conflict.Where(p => p != dropped)])).IsZero);
        });
        Assert.That(conflicts, Is.GreaterThan(20));
    }

    [Test]
    public void Picks_WithoutAnySlot_AreOfWhatIsAlwaysThereOrNever()
    {
        Space space = Space.Compile(SpaceDefinition.Build("fixed").Group("host", g => g.Use(OperatingSystems.Linux)).ToDefinition(),
            HardwareProfiles.Named("x86-64-server"));
        Assert.Multiple(() =>
        {
            Assert.That(space.CountWith(space.Picks("linux")), Is.EqualTo((BigInteger)1));
            Assert.That(space.CountWith(space.Picks("not linux")), Is.EqualTo((BigInteger)0));
            Assert.That(space.CountWith(space.Picks("kvm")), Is.EqualTo((BigInteger)0));
            Assert.That(space.Options(space.Picks("linux")), Is.Empty);
            Assert.That(space.OptionCounts(space.Picks("linux")), Is.Empty);
            Assert.That(space.Conflict(space.Picks("linux", "kvm")), Is.EqualTo(new[] { "kvm" }));
            Assert.That(space.WhyClosed(space.Picks("linux"), "kvm")!.Conflicts, Is.Empty);
            Assert.That(space.WhyClosed(space.Picks(), "linux"), Is.Null);
            Assert.That(space.Complete(space.Picks("linux")), Is.Not.Null);
            Assert.That(space.Complete(space.Picks("kvm")), Is.Null);
        });
    }

    [Test]
    public void Picks_OfAnotherSpace_AreRefused()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-basic"));
        Picks picks = Space.Compile(SpaceDefinitions.Named("hardware")).Picks();
        Assert.That(() => space.CountWith(picks), Throws.ArgumentException.With.Message.Contains("another space"));
    }

    [Test]
    public void Cancelled_LongCalls_Stop()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-extended"));
        var cancelled = new CancellationToken(true);
        Assert.Multiple(() =>
        {
            Assert.That(() => space.Best(3, SpaceCost.Components, null, cancelled), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(() => space.ParetoOptimal(SpaceCost.Components, SpaceCost.Memory, cancelled), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(() => space.Nearest(space.ElementAt(0), 3, cancelled), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(() => space.Rejections(null, cancelled).Count(), Throws.InstanceOf<OperationCanceledException>());
            foreach (SpaceExportFormat format in Enum.GetValues<SpaceExportFormat>())
            {
                Assert.That(() => space.Export(format, TextWriter.Null, cancelled), Throws.InstanceOf<OperationCanceledException>(), $"{format}");
            }
        });
    }

    [Test]
    public void SpaceOptions_OutOfRange_AreRefused() => Assert.Multiple(() =>
    {
        Assert.That(() => new SpaceOptions { NodeBudget = 0 }, Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new SpaceOptions { SiftingRounds = -1 }, Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new SpaceOptions { SiftingRounds = 101 }, Throws.TypeOf<ArgumentOutOfRangeException>());
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
            .Where(!StackFilter.Has(world.Components[0].Id) | StackFilter.Has(world.Components[1].Id));
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
        var shares = new List<double>();
        Space space = Space.Compile(
            SpaceDefinition.Build("empty")
                .Group("host", g => g.Use(OperatingSystems.Linux).One("hypervisor", Hypervisors.Kvm, Hypervisors.Xen).OneOrNone("storage", StorageSystems.Ceph))
                .Where(StackFilter.Parse("esxi")).ToDefinition(), HardwareProfiles.Named("x86-64-server"));
        Assert.That(space.Count.IsZero);
        Assert.That(space.Explain(new Shares(shares)), Is.EqualTo(new[] { "the condition `esxi`" }));
        Assert.That(shares, Is.Ordered.Ascending.And.Not.Empty);
        Assert.That(shares[^1], Is.EqualTo(1));
    }

    private static string PickOf(Space space, int variable, int value) =>
        $"{space.Variables[variable].Group}.{space.Variables[variable].Name}={space.Variables[variable].Values[value]}";

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

    private sealed class Shares(List<double> all) : IProgress<double>
    {
        public void Report(double value) => all.Add(value);
    }

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
