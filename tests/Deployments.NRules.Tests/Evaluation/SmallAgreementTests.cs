using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Knowledge;
using Deployments.Knowledge.Reading;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.NRules.Tests.Evaluation;

/// <summary>Small stacks for what random ones seldom have; each fails when one rule is left out or wrong.</summary>
internal sealed class SmallAgreementTests
{
    private static readonly CapabilityId Kernel = new("kernel"), Api = new("api");
    private static readonly FeatureId Device = new("device");
    private static readonly HostOperatingSystem Host = Offering("host", new Provision(Capabilities.Vm), new Provision(Capabilities.SystemContainer));
    private static readonly HostOperatingSystem Server = Offering("server", new Provision(Api));
    private static readonly HostOperatingSystem System = Offering("system", new Provision(Kernel));

    [Test]
    public void ApiThatReachesFar_IsThereForThoseWhoAskOnTheirOwnGroup()
    {
        HostOperatingSystem client = Needing("client", Condition.Capability(Api, Reach.Node));
        Assert.That(Check([Server, client], Group("one", [Server]), Group("two", [client])), Is.EqualTo(Verdict.Valid));
    }

    [Test]
    public void Host_PassesOnlyOnWhatHoldsBeforeItsGuestsRun()
    {
        HostOperatingSystem late = Needing("late", Condition.Capability(Api)) with { Guests = new GuestContract(false, [new GuestProvision(Device)]) };
        HostOperatingSystem driver = Needing("driver", Condition.Feature(Device));
        Assert.That(Check([Host, Server, late, driver], Group("one", [Host, late], Group("in-one", [driver])), Group("two", [Host], Group("in-two", [Server]))),
            Is.EqualTo(Verdict.Invalid));
    }

    [Test]
    public void Host_StartsNothingThroughWhatComesLater()
    {
        HostOperatingSystem late = Offering("late", new Provision(Capabilities.Vm, null, Condition.Capability(Api)));
        Assert.That(Check([Host, Server, late], Group("one", [late], Group("in-one", [Server])), Group("two", [Host], Group("in-two", [Server]))),
            Is.EqualTo(Verdict.Invalid));
    }

    [TestCase(true, Verdict.Valid)]
    [TestCase(false, Verdict.Invalid)]
    public void Container_HasTheKernelOfItsHostOrNone(bool hostHasIt, Verdict verdict) => Assert.That(
        Check([Host, System], Group("one", hostHasIt ? [Host, System] : [Host], Group("in-one", [System]) with { IsContainer = true })), Is.EqualTo(verdict));

    private static Verdict Check(ValueList<Component> components, params ReadOnlySpan<NodeGroup> groups) => new Agreement(Catalog.Of([new KnowledgeFile
    {
        Components = [.. components],
        Capabilities =
        [
            new Capability(Kernel, "Kernel", "", Reach.Node, []) { CrossesContainers = true }, new Capability(Api, "API", "", Reach.Stack, []),
            new Capability(Capabilities.Vm, "VM", "", Reach.Node, []), new Capability(Capabilities.SystemContainer, "Container", "", Reach.Node, []),
        ],
        Features = [new Feature(Device, "Device", "", [], "")],
    }])).Check(new Stack { Groups = [.. groups] }, null);

    private static NodeGroup Group(string name, ValueList<Component> components, params ReadOnlySpan<NodeGroup> guests) =>
        new() { Name = name, Components = [.. components.Select(c => c.Id)], Guests = [.. guests] };

    private static HostOperatingSystem Offering(string id, params ReadOnlySpan<Provision> provides) =>
        new() { Id = new ComponentId(id), Name = id, Provides = [.. provides] };

    private static HostOperatingSystem Needing(string id, Condition condition) =>
        new() { Id = new ComponentId(id), Name = id, Needs = [new Need(condition, Severity.Error, "", null, "")] };
}
