using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Knowledge.Reading;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Tests.Validation;

/// <summary>Which components the completer chooses, and where it puts them, on made-up components.</summary>
internal sealed class CompletionChoiceTests
{
    private static readonly Condition Light = Condition.Capability(new("light")), Power = Condition.Capability(new("power"));

    /// <summary>Needs light.</summary>
    private static readonly Component Room = MadeUp.Needing(Light, "room");

    /// <summary>The usual light, which takes power; the other one takes nothing.</summary>
    private static readonly Component Lamp = MadeUp.Needing(Power, "lamp") with { Provides = [new Provision(new("light"))] };

    private static readonly Component Candle = MadeUp.Modest with { Id = new("candle"), Provides = [new Provision(new("light"))] };

    private static readonly Component Lantern = Candle with { Id = new("lantern") };

    private static readonly Component Battery = MadeUp.Modest with { Id = new("battery"), Provides = [new Provision(new("power"))] };

    private static readonly Component Dynamo = Battery with { Id = new("dynamo") };

    [Test]
    public void Complete_Null_IsRefused() => Assert.That(() => new StackCompleter().Complete(null!), Throws.ArgumentNullException);

    [Test]
    public void Complete_SeveralUsualProviders_TakesTheFirst() =>
        Assert.That(Assumed(["candle", "lantern"], [], [Room, Lantern, Candle], MadeUp.Group("g", [Room])), Is.EqualTo("g:candle"));

    [Test]
    public void Complete_FirstUsualProvider_IsTakenWithWhatItNeeds() => Assert.That(
        Assumed(["lamp", "candle"], ["battery"], [Room, Lamp, Candle, Battery], MadeUp.Group("g", [Room])), Is.EqualTo("g:lamp g:battery"));

    [Test]
    public void Complete_FirstUsualProviderWhoseNeedNothingMeets_GivesWayToTheNext() =>
        Assert.That(Assumed(["lamp", "candle"], [], [Room, Lamp, Candle, Battery], MadeUp.Group("g", [Room])), Is.EqualTo("g:candle"));

    [Test]
    public void Complete_OnlyProviderThatNeedsAnother_AddsBoth() =>
        Assert.That(Assumed(["lamp"], ["battery"], [Room, Lamp, Candle, Battery], MadeUp.Group("g", [Room])), Is.EqualTo("g:lamp g:battery"));

    [Test]
    public void Complete_NoUsualProvider_AddsNothing() => Assert.That(Assumed([], [], [Room, Candle], MadeUp.Group("g", [Room])), Is.Empty);

    [Test]
    public void Complete_UsualProviderThatCannotWork_IsNotAdded()
    {
        Component lamp = Lamp with { Needs = [new Need(Condition.Component(Dynamo.Id), Severity.Error, "", null, "")] };
        Component dynamo = Dynamo with { Claims = [new("first")] }, taken = MadeUp.Modest with { Claims = [new("first")] };
        Assert.That(Assumed(["lamp"], [], [Room, lamp, Candle, dynamo, taken], MadeUp.Group("g", [Room, taken])), Is.Empty);
    }

    [Test]
    public void Complete_ProviderWhoseClaimIsTaken_IsPassedOver()
    {
        Component candle = Candle with { Claims = [new("first")] }, taken = MadeUp.Modest with { Claims = [new("second"), new("first")] };
        Assert.That(Assumed(["candle", "lantern"], [], [Room, candle, Lantern, taken], MadeUp.Group("g", [taken, Room])), Is.EqualTo("g:lantern"));
    }

    [Test]
    public void Complete_ProviderOfAnotherArchitecture_IsPassedOver()
    {
        Component candle = Candle with { Architectures = ArchitectureSet.Of(Architecture.Arm64) };
        Component room = Room with { Architectures = ArchitectureSet.Of(Architecture.X64) };
        Assert.That(Assumed(["candle", "lantern"], [], [room, candle, Lantern], MadeUp.Group("g", [room])), Is.EqualTo("g:lantern"));
    }

    [Test]
    public void Complete_ProviderThatIsThereAndDoesNotWork_IsNotAddedAgain() =>
        Assert.That(Assumed(["lamp"], ["battery"], [Room, Lamp, Battery], MadeUp.Group("g", [Room, Lamp])), Is.EqualTo("g:battery"));

    [Test]
    public void Complete_NeededComponent_IsThatOne()
    {
        Component room = MadeUp.Needing(Condition.Component(Lantern.Id), "room");
        Assert.That(Assumed(["candle"], [], [room, Candle, Lantern], MadeUp.Group("g", [room])), Is.EqualTo("g:lantern"));
    }

    [Test]
    public void Complete_Alternatives_TakeTheFirstThatSomethingCouldProvide()
    {
        Component room = MadeUp.Needing(Condition.Any(Condition.Capability(new("silence")), Condition.All(Power, Light), Light), "room");
        Assert.That(Assumed(["candle"], ["dynamo"], [room, Candle, Dynamo], MadeUp.Group("g", [room])), Is.EqualTo("g:dynamo g:candle"));
        Assert.That(Assumed(["candle"], ["dynamo"], [room, Candle, Dynamo], MadeUp.Group("g", [Dynamo, room])), Is.EqualTo("g:candle"));
    }

    [Test]
    public void Complete_GapThatNothingFills_LeavesTheOthersFilled()
    {
        Component hopeless = MadeUp.Needing(Condition.Capability(new("silence")), "hopeless");
        Assert.That(Assumed(["candle"], [], [hopeless, Room, Candle], MadeUp.Group("g", [hopeless, Room])), Is.EqualTo("g:candle"));
        Assert.That(Assumed(["candle"], [], [hopeless, Room, Candle], MadeUp.Group("a", [hopeless]), MadeUp.Group("b", [Room])), Is.EqualTo("b:candle"));
    }

    [Test]
    public void Complete_MissingFeature_IsLeftToTheReport()
    {
        Component picky = MadeUp.Needing(Condition.Feature(new("f0")), "picky");
        Assert.That(Assumed([], [], [picky, MadeUp.Host], MadeUp.Group("h", [MadeUp.Host], MadeUp.Group("v", [picky]))), Is.Empty);
    }

    [Test]
    public void Complete_GuestsOfAGroupThatRunsNone_GiveTheirHostOne()
    {
        Completion completion = Complete([], [], [MadeUp.Host, MadeUp.Modest], MadeUp.Group("h", [MadeUp.Modest], MadeUp.Group("v", [MadeUp.Modest])));
        Assert.That(completion.Stack.Groups[0].Components, Is.EqualTo(new[] { MadeUp.Modest.Id, MadeUp.Host.Id }));
        Assert.That(completion.Assumed.Single().Because, Is.EqualTo("group `h` needs the capability `vm`"));
    }

    [Test]
    public void Complete_WorkloadThatIsAskedFor_NamesTheGroupThatRunsIt()
    {
        Completion completion = Complete(["candle"], [], [Room, Candle], MadeUp.Group("g", []) with { Runs = [new("light")] });
        Assert.That(completion.Stack.Groups[0].Components, Is.EqualTo(new[] { Candle.Id }));
        Assert.That(completion.Assumed.Single().Because, Is.EqualTo("group `g` needs the capability `light`"));
    }

    /// <summary>The lower layer comes first; within its layer an added component comes last.</summary>
    [TestCase("low high", "low room candle high")]
    [TestCase("high", "room candle high")]
    public void Complete_AddedComponent_StandsInItsLayer(string others, string expected)
    {
        var low = new HardwarePlatform { Id = new("low"), Name = "Low" };
        var high = new Orchestrator { Id = new("high"), Name = "High" };
        string[] names = others.Split(' ');
        Component[] installed = [.. names.Contains("low") ? [low] : Array.Empty<Component>(), Room, high];
        Completion completion = Complete(["candle"], [], [low, high, Room, Candle], MadeUp.Group("g", installed));
        Assert.That(string.Join(' ', completion.Stack.Groups[0].Components), Is.EqualTo(expected));
    }

    private static string Assumed(string[] lights, string[] powers, Component[] components, params NodeGroup[] groups) =>
        string.Join(' ', Complete(lights, powers, components, groups).Assumed.Select(a => $"{a.Group}:{a.Component}"));

    private static Completion Complete(string[] lights, string[] powers, Component[] components, params NodeGroup[] groups)
    {
        Catalog catalog = Catalog.Of([new KnowledgeFile
        {
            Components = [.. components],
            Capabilities =
            [
                new(new("light"), "Light", "", Reach.Node, [.. lights.Select(l => new ComponentId(l))]),
                new(new("power"), "Power", "", Reach.Node, [.. powers.Select(p => new ComponentId(p))]),
                new(new("silence"), "Silence", "", Reach.Node, []),
                new(new("vm"), "Virtual machine", "", Reach.Node, [.. components.Contains(MadeUp.Host) ? [MadeUp.Host.Id] : Array.Empty<ComponentId>()]),
            ],
            Claims = [new(new("first"), "First", ""), new(new("second"), "Second", "")],
            Features = [new(new("f0"), "f0", "", [], "")],
        }]);
        return new StackCompleter(catalog).Complete(new Stack { Groups = [.. groups] });
    }
}
