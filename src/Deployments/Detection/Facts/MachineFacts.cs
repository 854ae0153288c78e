using Deployments.Detection.Sources;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Facts;

/// <summary>The facts that several detectors use, each read at most once.</summary>
internal sealed class MachineFacts
{
    private const int CpuInfoLimit = 16 * 1024 * 1024;

    private BootLog? log;
    private KernelCommandLine? commandLine;
    private KvmModule? kvm;
    private PciDevices? pci;

    public MachineFacts(MachineTree tree)
    {
        Tree = tree;
        Cpu = CpuInfo.Parse(tree.Text(CpuInfo.File, CpuInfoLimit) ?? "", CpuInfo.File);
        (Architecture, ArchitectureOrigin) = ArchitectureReader.Read(tree, Cpu);
        Dmi = new Dmi(tree);
        DeviceTree = new DeviceTree(tree);
        Hosting = HostingReader.Read(tree, Cpu, Dmi, DeviceTree, Architecture);
    }

    /// <summary>Makes the facts of a machine whose files are not available, from the report of another tool.</summary>
    public MachineFacts(CpuInfo cpu, Architecture? architecture, Hosting hosting)
    {
        Tree = MachineTree.Empty();
        Cpu = cpu;
        Architecture = architecture;
        Dmi = new Dmi(Tree);
        DeviceTree = new DeviceTree(Tree);
        Hosting = hosting;
    }

    public MachineTree Tree { get; }

    public CpuInfo Cpu { get; }

    public Architecture? Architecture { get; }

    public string? ArchitectureOrigin { get; }

    /// <summary>The origin of the firmware's statement in another tool's report that the processor supports virtualization; null without one.</summary>
    public string? CapableOrigin { get; init; }

    public Dmi Dmi { get; }

    public DeviceTree DeviceTree { get; }

    public Hosting Hosting { get; }

    public BootLog Log => log ??= new BootLog(Tree);

    public KernelCommandLine CommandLine => commandLine ??= new KernelCommandLine(Tree);

    public KvmModule Kvm => kvm ??= new KvmModule(Tree);

    public PciDevices Pci => pci ??= new PciDevices(Tree);

    public bool IsX86 => Architecture == Vocabulary.Architecture.X64;

    public bool IsIntel => Cpu.Field("vendor_id") == "GenuineIntel";

    public bool IsAmd => Cpu.Field("vendor_id") is "AuthenticAMD" or "HygonGenuine";

    /// <summary>The reading of a feature that was not seen: masked on a guest, because its host may have the feature; else the given state.</summary>
    public FeatureReading NotSeen(FeatureState onPhysicalMachine, string origin) =>
        Hosting.IsGuest
            ? new FeatureReading(FeatureState.Masked, $"{origin}; this machine is a guest ({Hosting.HostedBy}), and its host decides what it sees")
            : new FeatureReading(onPhysicalMachine, origin);
}
