using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Tests.Validation.Laws;
using Deployments.Vocabulary;

namespace Deployments.Tests.Validation;

/// <summary>Made-up components for tests of one point of the engine, which no change of the real catalogue can move.</summary>
internal static class MadeUp
{
    /// <summary>Runs virtual machines of the host's architecture.</summary>
    public static Component Host { get; } = new Hypervisor { Id = new("host"), Name = "Host", Provides = [new Provision(new("vm"))] };

    /// <summary>Runs virtual machines of any architecture.</summary>
    public static Component Emulator { get; } = new Hypervisor
    {
        Id = new("emulator"), Name = "Emulator", Provides = [new Provision(new("vm"))], Guests = new GuestContract(true, []),
    };

    /// <summary>Needs nothing, runs everywhere.</summary>
    public static Component Modest { get; } = new HostOperatingSystem { Id = new("modest"), Name = "Modest" };

    /// <summary>A component that works where a condition holds.</summary>
    public static Component Needing(Condition condition, string id = "needing") =>
        new HostOperatingSystem { Id = new(id), Name = id, Needs = [new Need(condition, Severity.Error, "", null, "")] };

    /// <summary>A component that runs on some architectures.</summary>
    public static Component For(ArchitectureSet architectures, string id) => new HostOperatingSystem { Id = new(id), Name = id, Architectures = architectures };

    /// <summary>A component that takes some of a machine for itself, or asks for a whole machine of a size.</summary>
    public static Component Taking(
        double? memoryGiB = null, double? cores = null, double? diskGiB = null, int? nodes = null, string id = "taking",
        MinimumScope of = MinimumScope.Component) =>
        new HostOperatingSystem { Id = new(id), Name = id, Minimum = new Minimum(of, memoryGiB, cores, diskGiB, nodes, "") };

    /// <summary>A group of components, and the virtual machines on it.</summary>
    public static NodeGroup Group(string name, Component[] components, params NodeGroup[] guests) =>
        new() { Name = name, Components = Ids(components), Guests = guests.ToValueList() };

    /// <summary>The verdict on a stack of such components.</summary>
    public static Verdict Judge(HardwareProfile? machine, Component[] catalog, params NodeGroup[] groups) => Grade(machine, catalog, groups).Verdict;

    /// <summary>The faults and the open questions of a stack of such components.</summary>
    public static Tally Grade(HardwareProfile? machine, Component[] catalog, params NodeGroup[] groups)
    {
        Catalog own = new World(catalog.ToValueList(), [], new Stack(), null).MakeCatalog();
        var evaluation = new Evaluation(CompiledCatalog.Of(own));
        evaluation.Run(new Stack { Groups = groups.ToValueList() }, machine);
        return Grading.Of(evaluation);
    }

    private static ValueList<ComponentId> Ids(Component[] components) => components.Select(c => c.Id).ToValueList();
}
