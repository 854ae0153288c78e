using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Spaces;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Templates;
using Deployments.Stacks;
using Deployments.Tests.Validation;
using Deployments.Tests.Validation.Laws;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Tests.Spaces;

/// <summary>Sizes mean the same in a space, in the engine and in a plain reading of the words, over random minimums and machines.</summary>
internal sealed class SizeLawTests
{
    private const int Worlds = 250;

    [TestCase(false)]
    [TestCase(true)]
    public void Contains_EveryChoice_IsWhatEngineAndPlainReadingSay(bool atBest)
    {
        int fitting = 0, all = 0;
        for (int seed = 0; seed < Worlds; seed++)
        {
            var random = new Random(seed);
            Component[] components = [MadeUp.Host, .. Enumerable.Range(0, 5).Select(i => Taking(random, i))];
            HardwareProfile machine = Machine(random);
            var engine = new RulesEngine(new World([.. components], [], new Stack(), null).MakeCatalog());
            Space space = Space.Compile(Template(random, components), machine, engine.Catalog, new SpaceOptions { UnknownAtBest = atBest });
            foreach (byte[] choice in SpaceWorlds.Choices(space))
            {
                Stack stack = space.ToStack(choice);
                Verdict verdict = engine.Judge(stack, machine);
                Assert.That(verdict, Is.EqualTo(Plain(stack.Groups[0], machine, components)), $"seed {seed}\n{stack}");
                Assert.That(space.Contains(choice), Is.EqualTo(atBest ? verdict != Verdict.Invalid : verdict == Verdict.Valid), $"seed {seed}\n{stack}");
                fitting += space.Contains(choice) ? 1 : 0;
                all++;
            }
        }

        Assert.That(fitting, Is.InRange(all / 10, all * 9 / 10), "choices that fit, of all");
    }

    private static Component Taking(Random random, int index) => MadeUp.Taking(
        Some(random, 8), Some(random, 4), Some(random, 40), id: $"c{index}", of: (MinimumScope)random.Next(3));

    private static double? Some(Random random, int most) => random.Next(3) == 0 ? null : random.Next(1, (most * 2) + 1) / 2.0;

    private static HardwareProfile Machine(Random random) => new()
    {
        Architecture = Architecture.X64,
        MemoryGiB = random.Next(5) == 0 ? null : random.Next(20, 400) / 10.0,
        Cpu = new Processor { Threads = random.Next(5) == 0 ? null : random.Next(2, 12) },
        Disks = random.Next(5) == 0 ? null : [new Disk("ssd", random.Next(200, 2000) / 10.0)],
    };

    private static SpaceDefinition Template(Random random, Component[] components)
    {
        ComponentId[] ids = [.. components.Skip(1).Select(c => c.Id)];
        return SpaceDefinition.Build("sizes").Exact().Group("host", host =>
        {
            host.Use(components[0].Id).Several("some", ids.AsSpan(0, 2)).OneOrNone("one", ids.AsSpan(2));
            host.Guests("guests", guests =>
            {
                guests.Use(components[0].Id).Several("some", ids.AsSpan(1, 2)).Nodes(random.Next(1, 4));
                if (random.Next(2) == 0)
                {
                    guests.Memory(random.Next(1, 20) / 2.0).Processors(random.Next(1, 6));
                }

                guests.Guests("inner", inner => inner.OneOrNone("one", ids.AsSpan(0, 3)), optional: true);
            }, optional: true);
        }).ToDefinition();
    }

    /// <summary>Invalid when something is known to be too small, else conditional when something that is needed is not known.</summary>
    private static Verdict Plain(NodeGroup host, HardwareProfile machine, Component[] components)
    {
        bool wrong = false, open = false;
        Compare(Need(host, m => m.MemoryGiB, g => g.MemoryGiB), machine.MemoryGiB);
        Compare(Need(host, m => m.DiskGiB, _ => null), machine.Disks?.Sum(d => d.SizeGiB));
        Compare(Cores(host), machine.Cpu.Threads);
        foreach (NodeGroup guest in host.Guests.SelectMany(g => g.Guests.Prepend(g)))
        {
            Compare(guest.MemoryGiB is null ? 0 : Need(guest, m => m.MemoryGiB, g => g.MemoryGiB), guest.MemoryGiB);
            Compare(guest.Cores is null ? 0 : Cores(guest), guest.Cores);
        }

        return wrong ? Verdict.Invalid : open ? Verdict.Conditional : Verdict.Valid;

        void Compare(double needed, double? known)
        {
            wrong |= known < needed - 0.0001;
            open |= known is null && needed > 0;
        }

        double Most(NodeGroup group, Func<Minimum, double?> part, MinimumScope of) => Parts(group, part, of).DefaultIfEmpty(0).Max();

        IEnumerable<double> Parts(NodeGroup group, Func<Minimum, double?> part, MinimumScope of) =>
            from id in @group.Components
            let minimum = components.Single(c => c.Id == id).Minimum
            where minimum is not null && minimum.Of == of
            select part(minimum) ?? 0;

        double Need(NodeGroup group, Func<Minimum, double?> part, Func<NodeGroup, double?> stated)
        {
            double guests = group.Guests.Sum(g => (g.Count ?? 1) * (stated(g) ?? Need(g, part, stated)));
            return Parts(group, part, MinimumScope.Component).Sum() + Math.Max(
                Most(group, part, MinimumScope.MachineWithGuests) * 0.9, (Most(group, part, MinimumScope.Machine) * 0.9) + guests);
        }

        double Cores(NodeGroup group) => group.Guests.Select(g => g.Cores ?? Cores(g)).Append(
            Parts(group, m => m.Cores, MinimumScope.Component).Sum()
                + Math.Max(Most(group, m => m.Cores, MinimumScope.Machine), Most(group, m => m.Cores, MinimumScope.MachineWithGuests))).Max();
    }
}
