using System.Numerics;
using Deployments.Hardware;
using Deployments.Model;
using Deployments.Spaces;
using Deployments.Tests.Validation.Laws;
using Deployments.Validation;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

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
    public void Compile_WithoutARule_LosesNoStack() => Law((world, space, _) => world.Rules.Count == 0
        || Space.Compile(Template(world), world.Hardware, (world with { Rules = [] }).MakeCatalog()) is var wider && Walk(space.EnumerateChoices()).All(c => wider.Contains(Convert.FromHexString(c))));

    [Test]
    public void Compile_AfterSifting_CountsTheSame() => Law(
        (world, space, engine) => Space.Compile(Template(world), world.Hardware, engine.Catalog, new SpaceOptions { SiftingRounds = 1 }).Count == space.Count, 60);

    private static IEnumerable<string> Walk(ChoiceEnumerator choices)
    {
        while (choices.MoveNext())
        {
            yield return Convert.ToHexString(choices.Current);
        }
    }

    /// <summary>Every way to fill the slots, valid or not; those that fill a group that is not there are left out.</summary>
    private static IEnumerable<byte[]> Choices(Space space)
    {
        byte[] choice = new byte[space.Variables.Count];
        while (true)
        {
            if (IsWellShaped(space, choice))
            {
                yield return [.. choice];
            }

            int at = 0;
            while (at < choice.Length && ++choice[at] == space.Variables[at].Values.Count)
            {
                choice[at++] = 0;
            }

            if (at == choice.Length)
            {
                yield break;
            }
        }
    }

    private static bool IsWellShaped(Space space, byte[] choice)
    {
        HashSet<string> missing = [.. space.Variables.Where((v, i) => v.Name == "present" && choice[i] == 0).Select(v => v.Group)];
        return !space.Variables.Where((v, i) => missing.Contains(v.Group) && choice[i] != 0).Any()
            && (!missing.Contains("guests") || space.Variables.All(v => v.Group != "inner" || choice[space.Variables.ToList().IndexOf(v)] == 0));
    }

    /// <summary>One group, or a host with guests and guests of theirs, over a few components of the world.</summary>
    private static SpaceDefinition Template(World world)
    {
        ComponentId[] ids = [.. world.Components.Select(c => c.Id).Take(7)];
        bool nested = world.Components.Count % 2 == 0;
        return SpaceDefinition.Build("law").Group("host", host =>
        {
            host.Several("some", ids.AsSpan(0, Math.Min(ids.Length, nested ? 4 : 5))).OneOrNone("one", ids.AsSpan(Math.Min(ids.Length, nested ? 4 : 5)));
            if (nested)
            {
                host.Guests("guests", guests => guests.Several("some", ids.AsSpan(0, Math.Min(ids.Length, 3)))
                    .Guests("inner", inner => inner.OneOrNone("one", ids.AsSpan(0, Math.Min(ids.Length, 4))), optional: true), optional: true);
            }
        }).ToDefinition();
    }

    private static void Law(Func<World, Space, RulesEngine, bool> holds, int cases = 150) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(20261121, 7),
        Prop.ForAll(Worlds.World(), world =>
        {
            if (world.Components.Count < 2)
            {
                return true;
            }

            var engine = new RulesEngine(world.MakeCatalog());
            Space space = Space.Compile(Template(world), world.Hardware, engine.Catalog);
            return holds(world, space, engine);
        }));

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
