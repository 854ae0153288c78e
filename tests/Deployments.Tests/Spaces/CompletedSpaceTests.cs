using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Spaces;
using Deployments.Spaces.Templates;
using Deployments.Stacks;
using Deployments.Tests.Validation.Laws;
using Deployments.Validation;
using Deployments.Vocabulary;
using static Deployments.Tests.Spaces.SpaceWorlds;

namespace Deployments.Tests.Spaces;

/// <summary>A space is completed as a single stack is: a choice is valid exactly when the stack that the completer makes of it is.</summary>
[TestFixture]
internal sealed class CompletedSpaceTests
{
    private static readonly StackCompleter Completer = new();

    [TestCase("formula-basic", "x86-64-server")]
    [TestCase("formula-basic", "x86-64-server-without-hardware-virtualization")]
    [TestCase("formula-estimate", "x86-64-server")]
    [TestCase("formula-estimate", "x86-64-server-without-hardware-virtualization")]
    [TestCase("formula-switches", "x86-64-server")]
    [TestCase("formula-switches", "x86-64-server-without-hardware-virtualization")]
    [TestCase("formula-extended", "x86-64-server")]
    [TestCase("formula-extended", "x86-64-server-without-hardware-virtualization")]
    public void Contains_EveryRawChoice_AsTheCompletedStackIsJudged(string id, string hardware) =>
        Judge(SpaceDefinitions.Named(id), HardwareProfiles.Named(hardware), static space => [.. space.Compiled.RawChoices()]);

    [TestCase("x86-64-server")]
    [TestCase("x86-64-server-without-hardware-virtualization")]
    [TestCase("arm64-server")]
    [TestCase("ibm-z")]
    [TestCase("ibm-power")]
    [TestCase("laptop")]
    public void Contains_RandomChoiceOfFiveLayers_AsTheCompletedStackIsJudged(string hardware) => Judge(
        OneOrNoneOf(Layer.Provisioner, Layer.Hypervisor, Layer.Orchestrator, Layer.StorageSystem, Layer.Network),
        HardwareProfiles.Named(hardware), static space => [.. RandomChoices(space, 20_000)]);

    [TestCase("x86-64-server")]
    [TestCase("arm64-server")]
    public void Contains_ValidChoiceOfAllLayersAndItsNeighbours_AsTheCompletedStackIsJudged(string hardware) => Judge(
        OneOrNoneOf(Enum.GetValues<Layer>()), HardwareProfiles.Named(hardware), static space => [.. Neighbours(space, 2_000)]);

    [Test]
    public void Contains_EveryChoiceOfRandomCatalogues_AsTheCompletedStackIsJudged()
    {
        int completed = 0;
        Law((world, space, engine) =>
        {
            var completer = new StackCompleter(engine.Catalog);
            Space exact = Space.Compile(Template(world) with { IsExact = true }, world.Hardware, engine.Catalog);
            return Choices(space).All(choice =>
            {
                Completion completion = completer.Complete(exact.ToStack(choice), world.Hardware);
                completed += completion.Assumed.Count > 0 ? 1 : 0;
                return space.Contains(choice) == (engine.Judge(completion.Stack, world.Hardware) == Verdict.Valid);
            });
        });
        Assert.That(completed, Is.GreaterThan(200));
    }

    private static void Judge(SpaceDefinition definition, HardwareProfile machine, Func<Space, byte[][]> choicesOf)
    {
        definition = definition with { Groups = [.. definition.Groups.Select(g => g with { Hardware = null })] };
        Space space = Space.Compile(definition, machine);
        Space exact = Space.Compile(definition with { IsExact = true }, machine);
        byte[][] choices = choicesOf(space);
        var wrong = new string?[choices.Length];
        bool[] valid = new bool[choices.Length];
        int assumed = 0;
        Parallel.For(0, choices.Length, i =>
        {
            Completion completion = Completer.Complete(exact.ToStack(choices[i]), machine);
            valid[i] = RulesEngine.Default.Judge(completion.Stack, machine) == Verdict.Valid;
            bool isContained = space.Contains(choices[i]);
            bool isSame = !valid[i] || Same(space.ToStack(choices[i]), completion.Stack);
            if (isContained != valid[i] || !isSame)
            {
                wrong[i] = $"contained {isContained}, valid {valid[i]}: {string.Join(' ', choices[i].Select((v, x) => space.Variables[x].Values[v]))}; "
                    + $"assumed {string.Join(' ', completion.Assumed.Select(a => $"{a.Group}:{a.Component}"))}";
            }

            Interlocked.Add(ref assumed, completion.Assumed.Count);
        });
        Assert.Multiple(() =>
        {
            Assert.That(wrong.OfType<string>().Take(5), Is.Empty);
            Assert.That(assumed, Is.GreaterThan(choices.Length / 4), "stacks that are completed");
        });
    }

    private static bool Same(Stack left, Stack right) => left.AllGroups().Select(g => g.Components.Order().ToValueList())
        .SequenceEqual(right.AllGroups().Select(g => g.Components.Order().ToValueList()));

    private static SpaceDefinition OneOrNoneOf(params Layer[] layers) => SpaceDefinition.Build("layers").Group("hosts", g =>
    {
        g.Nodes(3);
        foreach (Layer layer in layers)
        {
            g.OneOrNone($"{layer}", [.. Catalog.BuiltIn.Components.Where(c => c.Layer == layer).Select(c => c.Id)]);
        }
    }).ToDefinition();

    /// <summary>Valid choices, each followed by one that differs in a single variable.</summary>
    private static IEnumerable<byte[]> Neighbours(Space space, int count)
    {
        var random = new Random(20261128);
        ChoiceSampler sampler = space.SampleChoices(20261128);
        byte[] choice = new byte[space.Variables.Count];
        for (int i = 0; i < count && sampler.MoveNext(); i++)
        {
            sampler.Current.CopyTo(choice);
            yield return [.. choice];
            int variable = random.Next(choice.Length);
            choice[variable] = (byte)random.Next(space.Variables[variable].Values.Count);
            yield return [.. choice];
        }
    }

    private static IEnumerable<byte[]> RandomChoices(Space space, int count)
    {
        var random = new Random(20261128);
        for (int i = 0; i < count; i++)
        {
            yield return [.. space.Variables.Select(v => (byte)random.Next(v.Values.Count))];
        }
    }
}
