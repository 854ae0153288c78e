using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.References;
using Deployments.Stacks;
using Deployments.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace Deployments.Tests.Fleets;

/// <summary>Random fleets for property tests: servers that differ in a few ways, most of them more than once.</summary>
internal static class RandomFleets
{
    private static readonly FeatureState[] States = Enum.GetValues<FeatureState>();
    private static readonly string[] Vendors = ["Intel", "AMD"];
    private static readonly double[] Memories = [4, 16, 256];

    public static Arbitrary<HardwareProfile[]> Fleet() => Arb.From(
        Gen.Choose(1, 60).SelectMany(count => Gen.Choose(1, 8).SelectMany(kinds =>
            Gen.ArrayOf(Kind(), kinds).SelectMany(made => Gen.ArrayOf(Gen.Choose(0, kinds - 1), count)
                .Select(chosen => chosen.Select((kind, number) => Named(made[kind], number)).ToArray())))),
        Shrink);

    public static Arbitrary<Stack> Stack() => Arb.From(Gen.Elements(ReferenceDeployments.All.Select(d => d.Stack).ToArray()));

    /// <summary>A profile that says the same under another name and with other origins.</summary>
    private static HardwareProfile Named(HardwareProfile kind, int number) => kind with
    {
        Name = $"n{number:00}",
        Nodes = number % 7 == 0 ? 2 : null,
        Notes = [$"note {number}"],
        Features = new ValueMap<FeatureId, FeatureReading>(kind.Features.Select(f => KeyValuePair.Create(f.Key, f.Value with { Origin = $"file {number}" }))),
    };

    private static Gen<HardwareProfile> Kind() =>
        Gen.Elements(Vendors).SelectMany(vendor => Gen.Elements(Memories).SelectMany(memory =>
            Gen.ArrayOf(Gen.Choose(0, 100), 4).SelectMany(features => Gen.ArrayOf(Gen.Elements(States), 4).Select(states =>
            {
                HardwareProfile machine = Machines.Capable with { MemoryGiB = memory, Cpu = Machines.Capable.Cpu with { Vendor = vendor } };
                for (int i = 0; i < features.Length; i++)
                {
                    machine = machine.With(Catalog.BuiltIn.Features[features[i] % Catalog.BuiltIn.Features.Count].Id, states[i]);
                }

                return machine;
            }))));

    private static IEnumerable<HardwareProfile[]> Shrink(HardwareProfile[] fleet)
    {
        for (int i = 0; fleet.Length > 1 && i < fleet.Length; i++)
        {
            yield return [.. fleet[..i], .. fleet[(i + 1)..]];
        }
    }
}
