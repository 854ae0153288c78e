using Deployments.Spaces;
using Deployments.Spaces.Templates;
using Deployments.Tests.Validation.Laws;
using Deployments.Validation;
using Deployments.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace Deployments.Tests.Spaces;

/// <summary>Spaces over random small catalogues, for property tests.</summary>
internal static class SpaceWorlds
{
    /// <summary>The choices that are left, each as a text that can be compared.</summary>
    public static IEnumerable<string> Walk(ChoiceEnumerator choices)
    {
        while (choices.MoveNext())
        {
            yield return Convert.ToHexString(choices.Current);
        }
    }

    /// <summary>Every way to fill the slots, valid or not; those that fill a group that is not there are left out.</summary>
    public static IEnumerable<byte[]> Choices(Space space)
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
    public static SpaceDefinition Template(World world)
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

    /// <summary>Holds a law over random worlds, each with the space of its template.</summary>
    public static void Law(Func<World, Space, RulesEngine, bool> holds, int cases = 150) => Check.One(
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
}
