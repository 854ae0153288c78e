using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.FsCheck.Machines;

/// <summary>Machines whose parts can be exchanged: of one architecture, and all physical or all virtual.</summary>
/// <param name="Architecture">The architecture.</param>
/// <param name="IsVirtual">True for virtual machines.</param>
internal sealed record MachineKind(Architecture? Architecture, bool IsVirtual)
{
    private static readonly Lazy<Dictionary<MachineKind, HardwareProfile[]>> Shipped = new(() =>
        HardwareProfiles.Names.Select(HardwareProfiles.Named).GroupBy(Of).ToDictionary(static g => g.Key, static g => g.ToArray()));

    /// <summary>The plainest machine of all: what shrinking goes to.</summary>
    public static HardwareProfile Plainest => HardwareProfiles.Named("plain-server");

    /// <summary>The shipped machines of this kind; empty when there is none.</summary>
    public HardwareProfile[] Machines => Shipped.Value.GetValueOrDefault(this, []);

    /// <summary>The machine of this kind that shrinking goes to; null when none is shipped.</summary>
    public HardwareProfile? Plain => this == Of(Plainest) ? Plainest : Machines.FirstOrDefault();

    /// <summary>The kind of a machine.</summary>
    public static MachineKind Of(HardwareProfile machine) =>
        new(machine.Architecture, machine.HostedBy is not null and not HardwareProfile.NotHosted);
}
