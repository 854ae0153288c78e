using Deployments.Hardware;
using Deployments.Spaces;
using Deployments.Spaces.Filters;
using Deployments.Spaces.Templates;
using Deployments.Vocabulary;

namespace Deployments.Tests.Spaces.Exports;

/// <summary>Small spaces that between them have all that an export must say.</summary>
internal static class ExportSpaces
{
    private static readonly HardwareProfile Server = HardwareProfiles.Named("x86-64-server");

    public static readonly IReadOnlyDictionary<string, Func<Space>> All = new Dictionary<string, Func<Space>>
    {
        ["plain"] = () => Space.Compile(Host("plain").ToDefinition(), Server),
        ["little memory"] = () => Space.Compile(Services("little-memory", 3).ToDefinition(), Server with { MemoryGiB = 9 }),
        ["no memory to speak of"] = () => Space.Compile(Services("no-memory", 1).ToDefinition(), Server with { MemoryGiB = 3 }),
        ["guests"] = () => Space.Compile(Guests("guests").ToDefinition(), Server with { MemoryGiB = 12 }),
        ["sums of formulas"] = () => Space.Compile(
            SpaceDefinition.Build("formulas").Group("host", g => g
                .Use(Ids("linux"))
                .OneOrNone("network", Ids("calico", "flannel"))
                .OneOrNone("cluster", Ids("kubernetes", "k3s"))
                .Several("storage", Ids("zfs", "nfs", "ceph"))
                .UseWhen(StackFilter.Parse("(zfs and nfs) or (not zfs and (calico or ceph) and (k3s or nfs))"), Ids("longhorn"))
                .UseWhen(StackFilter.Parse("ceph and k3s or nfs and calico"), Ids("rook-ceph")))
                .ToDefinition(),
            Server with { MemoryGiB = 6 }),
        ["free hardware"] = () => Space.Compile(
            SpaceDefinition.Build("free")
                .Group("host", g => g.Use(Ids("linux")).Free(Features.HardwareVirtualization, Features.Iommu)
                    .OneOrNone("vmm", Ids("kvm", "xen", "qemu-tcg")).Several("tools", Ids("qemu", "dpdk")))
                .ToDefinition(),
            Server),
        ["awkward names"] = () => Space.Compile(Awkward(), Server),
        ["a condition of formulas"] = () => Space.Compile(
            Host("condition").Where(StackFilter.Parse(
                "(kvm and ceph and pxe) or (xen and not ceph and not pxe) or (not kvm and not xen and zfs and maas) or (windows-server and maas)"))
                .ToDefinition(),
            Server),
        ["formula-basic"] = () => Space.Compile(SpaceDefinitions.Named("formula-basic"), Server),
        ["formula-extended"] = () => Space.Compile(SpaceDefinitions.Named("formula-extended"), Server),
        ["nothing valid"] = () => Space.Compile(Host("nothing").Where(StackFilter.Parse("kvm and not kvm")).ToDefinition(), Server),
    };

    private static SpaceBuilder Host(string id) => SpaceDefinition.Build(id).Group("host", g => g
        .One("provisioning", Ids("manual", "pxe", "maas"))
        .One("os", Ids("linux", "freebsd", "windows-server"))
        .OneOrNone("hypervisor", Ids("kvm", "xen", "hyper-v", "bhyve"))
        .OneOrNone("emulator", Ids("qemu"))
        .Several("storage", Ids("ceph", "zfs", "nfs")));

    private static SpaceBuilder Services(string id, int nodes) => SpaceDefinition.Build(id).Group("host", g => g
        .Nodes(nodes)
        .Use(Ids("linux"))
        .One("kubernetes", Ids("kubernetes", "k3s", "rke2", "microshift"))
        .OneOrNone("runtime", Ids("containerd", "cri-o"))
        .OneOrNone("network", Ids("calico", "cilium", "flannel"))
        .Several("storage", Ids("ceph", "rook-ceph", "longhorn", "nfs")));

    private static SpaceBuilder Guests(string id) => SpaceDefinition.Build(id).Group("host", g => g
        .Use(Ids("linux"))
        .OneOrNone("hypervisor", Ids("kvm", "qemu-tcg"))
        .OneOrNone("emulator", Ids("qemu"))
        .OneOrNone("storage", Ids("ceph", "zfs"))
        .UseWhen(StackFilter.Parse("(ceph and kvm) or (zfs and qemu)"), Ids("nfs"))
        .Guests(
            "vms",
            v => v.One("os", Ids("linux", "freebsd")).OneOrNone("cluster", Ids("kubernetes", "k3s"))
                .OneOrNone("runtime", Ids("containerd")).UseWhen(StackFilter.Parse("(vms.k3s and zfs) or (vms.containerd and ceph)"), Ids("nfs")),
            optional: true));

    private static SpaceDefinition Awkward() => SpaceDefinition.Build("a \"space\".\n% c").Group("Zürich, [1]: \"a.b\"", g => g
        .Slot(new Slot("1", [new SlotOption("7", [.. Ids("linux")]), new SlotOption("8.5", [.. Ids("freebsd")]),
            new SlotOption("it's \\ ~x | y", [.. Ids("windows-server")])]))
        .Slot(new Slot("IF [x]", [new SlotOption("KVM", [.. Ids("kvm")]), new SlotOption("kvm", [.. Ids("xen")]),
            new SlotOption("k,v:m", [.. Ids("hyper-v")]), new SlotOption("k.v:m", [.. Ids("bhyve")])], Optional: true))
        .Slot(new Slot("if [x]", [new SlotOption("only", [.. Ids("manual")])]))).ToDefinition();

    private static ComponentId[] Ids(params string[] ids) => Array.ConvertAll(ids, static id => new ComponentId(id));
}
