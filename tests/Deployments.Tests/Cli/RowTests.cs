using System.Text;
using Deployments.Catalogs;
using Deployments.Spaces.Writing;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.Spaces;
using Deployments.Spaces.Templates;
using Deployments.Stacks;
using Deployments.Vocabulary;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Cli;

/// <summary>Rows of spaces with guests that must, may or need not be there.</summary>
[TestFixture]
internal sealed class RowTests
{
    private const int Samples = 60;

    private static readonly HardwareProfile Server = HardwareProfiles.Named("x86-64-server");

    [Test]
    public void Row_AfterAnyOther_IsTheRowWrittenAlone() => Law(space =>
        new[] { "ndjson", "csv", "arrow" }.All(format =>
            Rows(space, format).SequenceEqual(Choices(space).Select(c => Row(space.Rows(Enum.Parse<StackRowFormat>(format, ignoreCase: true)), c)))));

    [Test]
    public void Arrow_ReadsBackToTheSameStack_OrIsEmptyWhereArrowsCannotSayIt() => Law(space => Rows(space, "arrow").Zip(Stacks(space)).All(pair =>
        pair.First == "\n"
            ? pair.Second.AllGroups().Last().Components.Count == 0
            : Shape(ArrowNotation.Parse(pair.First)) == Shape(pair.Second) && space.RankOf(ArrowNotation.Parse(pair.First)) == space.RankOf(pair.Second)));

    [Test]
    public void Ndjson_HasTheGroupsThatAreThere() => Law(space => Rows(space, "ndjson").Zip(Stacks(space)).All(pair =>
        string.Join(" > ", JObject.Parse(pair.First).Properties()
            .Select(p => $"{p.Name}: {string.Join(' ', p.Value.Values<string>().Order(StringComparer.Ordinal))}"))
            == string.Join(" > ", pair.Second.AllGroups()
                .Select(g => $"{g.Name}: {string.Join(' ', g.Components.Select(c => c.Value).Order(StringComparer.Ordinal))}"))));

    [Test]
    public void Csv_HasAColumnForEachVariable() => Law(space => Rows(space, "csv").Zip(Choices(space)).All(pair =>
        pair.First.TrimEnd('\n').Split(',')
            .SequenceEqual(space.Variables.Select((v, i) => v.Values[pair.Second[i]] is "none" ? "" : v.Values[pair.Second[i]]))));

    /// <summary>Group by group the number of machines and the components; arrows have no names for groups.</summary>
    private static string Shape(Stack stack) =>
        string.Join(" > ", stack.AllGroups()
            .Select(g => $"{(g.Components.Count > 0 ? g.Count : 0)} {string.Join(' ', g.Components.Select(c => c.Value).Order(StringComparer.Ordinal))}"));

    private static IEnumerable<string> Rows(Space space, string format)
    {
        var writer = space.Rows(Enum.Parse<StackRowFormat>(format, ignoreCase: true));
        return Choices(space).Select(c => Row(writer, c));
    }

    private static string Row(RowWriter writer, byte[] choice)
    {
        byte[] buffer = new byte[64 * 1024];
        return Encoding.UTF8.GetString(buffer, 0, writer.Write(choice, buffer, 0));
    }

    private static IEnumerable<Stack> Stacks(Space space) => Choices(space).Select(c => space.ToStack(c));

    /// <summary>The first choices, and some of all others.</summary>
    private static IEnumerable<byte[]> Choices(Space space)
    {
        ChoiceEnumerator first = space.EnumerateChoices();
        for (int i = 0; i < Samples && first.MoveNext(); i++)
        {
            yield return first.Current.ToArray();
        }

        ChoiceSampler others = space.SampleChoices(7);
        for (int i = 0; i < Samples && others.MoveNext(); i++)
        {
            yield return others.Current.ToArray();
        }
    }

    private static void Law(Func<Space, bool> holds) =>
        Prop.ForAll(Templates().ToArbitrary(), definition => holds(Space.Compile(definition, Server)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(20261121, 7));

    private static Gen<SpaceDefinition> Templates() =>
        from hosts in Group("hosts", 3)
        from machines in Group("machines", 2)
        from inner in Group("inner", 1)
        from depth in Gen.Choose(0, 2)
        from firstOptional in Gen.Elements(true, false)
        from secondOptional in Gen.Elements(true, false)
        let last = machines with { IsOptional = firstOptional, Guests = depth < 2 ? [] : [inner with { IsOptional = secondOptional }] }
        select new SpaceDefinition { Id = "random",
            Groups = [hosts with { Components = [OperatingSystems.Linux, Hypervisors.Kvm, Hypervisors.Qemu], Guests = depth < 1 ? [] : [last] }] };

    /// <summary>A group with slots of some components of a few layers, each for one, for none or for several.</summary>
    private static Gen<SpaceGroup> Group(string name, int count) =>
        from layers in Gen.SubListOf(Enum.GetValues<Layer>().Except([Layer.HardwarePlatform]))
        from few in Gen.Choose(1, 6)
        from start in Gen.Choose(0, 20)
        from kinds in Gen.Choose(0, 2).ListOf(layers.Count)
        select new SpaceGroup
        {
            Name = name,
            Count = count,
            Slots = layers.Zip(kinds, (layer, kind) => new Slot(
                Words(layer),
                [.. Catalog.BuiltIn.Components.Where(c => c.Layer == layer).Skip(start % 7).Take(few)
                    .Append(Catalog.BuiltIn.Components.First(c => c.Layer == layer)).DistinctBy(c => c.Id)
                    .Select(c => new SlotOption(c.Id.Value, [c.Id]))],
                Optional: kind > 0,
                Several: kind > 1)).ToValueList(),
        };

    private static string Words(Layer layer) => layer.ToString();
}
