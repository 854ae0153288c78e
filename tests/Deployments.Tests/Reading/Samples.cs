using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Detection;
using Deployments.Hardware;
using Deployments.Stacks;
using Deployments.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace Deployments.Tests.Reading;

/// <summary>Random stacks and profiles of every shape that the readers accept.</summary>
internal static class Samples
{
    private static readonly Catalog Catalog = Catalog.BuiltIn;

    private static readonly CapabilityId VirtualMachine = new("vm");

    private static readonly ComponentId[] Hosts =
        [.. Catalog.Components.Where(c => c.Provides.Any(p => p.Capability == VirtualMachine)).Select(c => c.Id)];

    private static readonly Gen<string> Words =
        Gen.Elements("a", "Zürich", "two words", "quote\" \\ slash/", "line\nbreak", "tab\t", "\u2028line", "雲", "😀", "{PropertyName}");

    private static readonly Gen<double> Amounts = Gen.Elements(0.1, 0.5, 1, 8, 1.0 / 3, 1e-9, 4096, 1e15, 1e300);

    public static Gen<HardwareProfile> Profiles { get; } =
        from name in Words
        from nodes in Maybe(Gen.Choose(1, 1_000_000))
        from architecture in Maybe(Gen.Elements(Enum.GetValues<Architecture>()))
        from cpu in Processors()
        from features in Gen.SubListOf(Catalog.Features.Select(f => f.Id).ToArray())
        from states in Gen.ArrayOf(Gen.Elements(Enum.GetValues<FeatureState>()), features.Count)
        from memory in Maybe(Amounts)
        from disks in MaybeList(Gen.Zip(MaybeText(), Maybe(Gen.OneOf(Amounts, Gen.Constant(0.0)))).Select(d => new Disk(d.Item1, d.Item2)))
        from nics in MaybeList(Gen.Zip(MaybeText(), Gen.Zip(Maybe(Amounts), Maybe(Gen.Choose(0, 256))))
            .Select(n => new NetworkInterface(n.Item1, n.Item2.Item1, n.Item2.Item2)))
        from certifications in MaybeList(Words)
        from host in MaybeText()
        from notes in Gen.ListOf(Words)
        select ProfileInterpretation.Complete(new HardwareProfile
        {
            Name = name,
            Nodes = nodes,
            Architecture = architecture,
            Cpu = cpu,
            Features = new(features.Zip(states, (f, s) => KeyValuePair.Create(f, new FeatureReading(s, "seen in " + f)))),
            MemoryGiB = memory,
            Disks = disks,
            Nics = nics,
            Certifications = certifications,
            HostedBy = host,
            Notes = notes.ToValueList(),
            Origins = new(new[] { "architecture", "certifications", "cpu", "disks", "hostedBy", "memoryGiB", "nics", "nodes" }
                .Select(key => KeyValuePair.Create(key, "told by " + key))),
        });

    public static Gen<Stack> Stacks { get; } =
        from name in MaybeText()
        from groups in Gen.Choose(1, 3).SelectMany(n => Gen.ArrayOf(Groups(depth: 0), n))
        from waived in Gen.ListOf(Gen.Zip(Gen.Elements(Catalog.Rules.AsEnumerable()), Gen.Zip(Words, Maybe(Gen.Elements(Hosts)))))
        select new Stack
        {
            Name = name,
            Groups = Renamed(groups, new Counter()),
            Waivers = waived.Select(w => new Waiver(w.Item1.Id, w.Item2.Item1, w.Item2.Item2)).ToValueList(),
        };

    private static Gen<NodeGroup> Groups(int depth) =>
        from count in Maybe(Gen.Choose(1, 1_000_000))
        from hardware in Gen.Frequency(
            (2, Gen.Constant<HardwareProfile?>(null)),
            (1, Gen.Elements(HardwareProfiles.Names.AsEnumerable()).Select(n => (HardwareProfile?)HardwareProfiles.Named(n))),
            (1, Profiles.Select(p => (HardwareProfile?)p)))
        from memory in Maybe(Amounts)
        from cores in Maybe(Gen.Choose(1, 256))
        from host in Gen.Elements(Hosts)
        from others in Gen.ListOf(Gen.Elements(Catalog.Components.Select(c => c.Id)))
        from runs in Gen.ListOf(Gen.Elements(Catalog.Capabilities.Select(c => c.Id)))
        from guests in depth < 3 ? Gen.Choose(0, 2).SelectMany(n => Gen.ArrayOf(Groups(depth + 1), n)) : Gen.Constant(Array.Empty<NodeGroup>())
        select new NodeGroup
        {
            Name = "",
            Count = count,
            Hardware = depth == 0 ? hardware : null,
            MemoryGiB = depth == 0 ? null : memory,
            Cores = depth == 0 ? null : cores,
            Components = others.Append(host).Distinct().ToValueList(),
            Runs = runs.ToValueList(),
            Guests = guests.ToValueList(),
        };

    private static ValueList<NodeGroup> Renamed(IEnumerable<NodeGroup> groups, Counter counter) =>
        groups.Select(g => g with { Name = $"group {counter.Value++}", Guests = Renamed(g.Guests, counter) }).ToValueList();

    private static Gen<Processor> Processors() =>
        from vendor in MaybeText()
        from model in MaybeText()
        from sockets in Maybe(Gen.Choose(1, 4))
        from cores in Maybe(Gen.Choose(4, 64))
        from threads in Maybe(Gen.Choose(64, 256))
        from flags in Gen.ListOf(Gen.OneOf(Words, Gen.Elements("vmx", "svm", "ept", "npt", "nx", "lm", "sie", "hypervisor")))
        select new Processor { Vendor = vendor, Model = model, Sockets = sockets, Cores = cores, Threads = threads, Flags = flags.ToValueList() };

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(v => (T?)v));

    private static Gen<string?> MaybeText() => Gen.OneOf(Gen.Constant<string?>(null), Words.Select(w => (string?)w));

    private static Gen<ValueList<T>?> MaybeList<T>(Gen<T> gen) =>
        Gen.OneOf(Gen.Constant<ValueList<T>?>(null), Gen.ListOf(gen).Select(l => (ValueList<T>?)l.ToValueList()));

    private sealed class Counter
    {
        public int Value { get; set; }
    }
}
