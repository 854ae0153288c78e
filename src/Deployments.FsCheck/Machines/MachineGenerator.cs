using Deployments.Hardware;
using Deployments.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace Deployments.FsCheck.Machines;

/// <summary>Draws machines: a shipped profile, each part of it from one of its kind, and a number of them.</summary>
internal static class MachineGenerator
{
    private const int MostNodes = 12;

    /// <summary>Machines of every kind that is shipped.</summary>
    public static Gen<HardwareProfile> Any { get; } = Gen.Elements(HardwareProfiles.Names.Select(HardwareProfiles.Named))
        .SelectMany(first => VariantsOf(first, static _ => true));

    /// <summary>
    /// Machines like one, each change of which is made only if the machine still passes a check: none is drawn in vain.
    /// </summary>
    public static Gen<HardwareProfile> VariantsOf(HardwareProfile first, Func<HardwareProfile, bool> passes)
    {
        HardwareProfile[] kind = MachineKind.Of(first).Machines;
        HardwareProfile[] donors = kind.Length == 0 ? [first] : kind;
        return Gen.Elements(donors).ArrayOf(MachineParts.All.Length).SelectMany(
            _ => Gen.Choose(1, MostNodes),
            (parts, nodes) => Vary(first, parts, nodes, passes));
    }

    private static HardwareProfile Vary(HardwareProfile first, HardwareProfile[] donors, int nodes, Func<HardwareProfile, bool> passes)
    {
        HardwareProfile machine = first;
        for (int i = 0; i < donors.Length; i++)
        {
            machine = Pass(machine, machine.With(MachineParts.All[i], donors[i]), passes);
        }

        if (machine != first)
        {
            machine = machine with { Name = NameOf(first) };
        }

        return Pass(machine, machine with { Nodes = nodes }, passes);
    }

    private static HardwareProfile Pass(HardwareProfile machine, HardwareProfile changed, Func<HardwareProfile, bool> passes) =>
        passes(changed) ? changed : machine;

    private static string NameOf(HardwareProfile machine) =>
        (machine.Architecture is { } architecture ? Words.Of(architecture) + " " : "") + (MachineKind.Of(machine).IsVirtual ? "virtual machine" : "machine");
}
