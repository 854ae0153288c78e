using Deployments.Collections;
using Deployments.Dependencies;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.References;
using Deployments.Stacks;
using Deployments.Validation;
using QuikGraph;
using QuikGraph.Algorithms;

namespace Deployments.Tests.Dependencies;

/// <summary>Who rests on whom in a stack, in which order to bring it up, and what falls when a part fails.</summary>
[TestFixture]
internal sealed class StackDependenciesTests
{
    private static readonly RulesEngine Engine = new(options: new ValidationOptions { FixesPerFinding = 0 });

    private static IEnumerable<string> References => ReferenceDeployments.All.Select(d => d.Id);

    private static Stack Described(string id) => ReferenceDeployments.All.Single(d => d.Id == id).Stack;

    private static Stack Complete(string arrows) => Deployment.Check(arrows).Stack;

    [TestCaseSource(nameof(References))]
    public void Order_OfEveryReferenceDeployment_HasEachPartAfterAllItRestsOn(string id)
    {
        StackDependencies dependencies = StackDependencies.Of(Described(id));
        ValueList<OrderStep> steps = dependencies.Order();
        var stepOf = new Dictionary<StackPart, int>();
        var circleOf = new Dictionary<StackPart, ValueList<StackPart>>();
        for (int i = 0; i < steps.Count; i++)
        {
            foreach (StackPart part in steps[i].Parts)
            {
                stepOf.Add(part, i);
            }

            foreach (ValueList<StackPart> circle in steps[i].Circles)
            {
                foreach (StackPart part in circle)
                {
                    circleOf.Add(part, circle);
                }
            }
        }

        Assert.That(stepOf.Keys, Is.EquivalentTo(dependencies.Graph.Vertices.Where(v => v is not MachineFact)));
        Assert.That(
            dependencies.Graph.Edges.Where(e => e.Target is not MachineFact && stepOf[e.Source] <= stepOf[e.Target]
                && !(circleOf.TryGetValue(e.Source, out ValueList<StackPart> circle) && circle.Contains(e.Target))),
            Is.Empty);
    }

    [TestCaseSource(nameof(References))]
    public void Impacts_OfEveryReferenceDeployment_AreWithinReach(string id)
    {
        StackDependencies dependencies = StackDependencies.Of(Described(id));
        foreach (Impact impact in dependencies.Impacts())
        {
            foreach (StackPart fallen in impact.Falls)
            {
                Assert.That(
                    dependencies.Graph.TreeBreadthFirstSearch(fallen)(impact.Failed, out _),
                    Is.True,
                    $"{fallen} falls with {impact.Failed} but does not rest on it");
            }
        }
    }

    /// <summary>What rests on a part without any other support falls with it.</summary>
    [TestCaseSource(nameof(References))]
    public void Impacts_OfEveryReferenceDeployment_HaveAllThatHasNoOtherSupport(string id)
    {
        if (Deployment.Check(Described(id), null, new CheckOptions { Exact = true }).Verdict == Verdict.Invalid)
        {
            Assert.Ignore("what does not work cannot fall");
        }

        StackDependencies dependencies = StackDependencies.Of(Described(id));
        foreach (PlacedComponent component in dependencies.Graph.Vertices.OfType<PlacedComponent>())
        {
            Assert.That(
                dependencies.Graph.InEdges(component).Where(e => !e.AnyWouldDo).Select(e => e.Source).Distinct(),
                Is.SubsetOf(dependencies.ImpactOf(component).Falls),
                component.ToString());
        }
    }

    /// <summary>The report on the stack without a part says which workloads are lost; what the graph says is necessary is a bound from below.</summary>
    [TestCaseSource(nameof(References))]
    public void SinglePointsOfFailure_OfEveryReferenceDeployment_AreThoseWithoutWhichAReportMissesAWorkload(string id)
    {
        Stack stack = Described(id);
        StackDependencies dependencies = StackDependencies.Of(stack);
        HashSet<(string, string)> lostAnyway = Lost(stack);
        ValueList<Impact> single = dependencies.SinglePointsOfFailure();
        Assert.That(single, Is.EquivalentTo(dependencies.Impacts().Where(i => i.IsSinglePointOfFailure)));
        foreach (PlacedComponent component in dependencies.Graph.Vertices.OfType<PlacedComponent>())
        {
            HashSet<(string, string)> lost = Lost(stack with { Groups = Without(stack.Groups, component) });
            lost.ExceptWith(lostAnyway);
            Assert.That(
                single.FirstOrDefault(i => i.Failed == component)?.Falls.OfType<PlacedWorkload>().Select(w => (w.Group, w.Name)) ?? [],
                Is.EquivalentTo(lost),
                component.ToString());
        }

        AdjacencyGraph<StackPart, Dependency> necessary = dependencies.Graph.Edges.Where(e => !e.AnyWouldDo).ToAdjacencyGraph<StackPart, Dependency>();
        foreach (PlacedWorkload workload in necessary.Vertices.OfType<PlacedWorkload>().Where(w => !lostAnyway.Contains((w.Group, w.Name))))
        {
            TryFunc<StackPart, IEnumerable<Dependency>> path = necessary.TreeBreadthFirstSearch(workload);
            Assert.That(
                necessary.Vertices.Where(v => v is PlacedComponent && path(v, out _)),
                Is.SubsetOf(single.Select(i => i.Failed)),
                workload.ToString());
        }
    }

    [TestCaseSource(nameof(References))]
    public void Chain_InEveryReferenceDeployment_IsConnectedAndShortest(string id)
    {
        StackDependencies dependencies = StackDependencies.Of(Described(id));
        foreach (PlacedWorkload workload in dependencies.Graph.Vertices.OfType<PlacedWorkload>())
        {
            TryFunc<StackPart, IEnumerable<Dependency>> shortest = dependencies.Graph.ShortestPathsDijkstra(static _ => 1, workload);
            foreach (MachineFact fact in dependencies.Graph.Vertices.OfType<MachineFact>())
            {
                ValueList<Dependency> chain = dependencies.Chain(workload, fact);
                Assert.That(chain.Count, Is.EqualTo(shortest(fact, out IEnumerable<Dependency>? path) ? path.Count() : 0));
                Assert.That(chain.Skip(1).Select(e => e.Source), Is.EqualTo(chain.Take(Math.Max(chain.Count - 1, 0)).Select(e => e.Target)));
                Assert.That(chain.Count == 0 || (chain[0].Source == workload && chain[^1].Target == fact));
            }
        }
    }

    [Test]
    public void SinglePointsOfFailure_WhereAnotherStandsIn_LeaveItOut()
    {
        StackDependencies one = StackDependencies.Of(Complete("Linux -> KVM -> QEMU -> VMs"));
        StackDependencies two = StackDependencies.Of(Complete("Linux -> KVM -> QEMU + Cloud Hypervisor + libvirt -> VMs"));
        Assert.That(one.SinglePointsOfFailure().Select(i => i.Failed.Name), Does.Contain("qemu"));
        Assert.That(two.SinglePointsOfFailure().Select(i => i.Failed.Name), Does.Contain("kvm").And.Not.Contain("qemu").And.Not.Contain("cloud-hypervisor"));
    }

    [TestCase("KVM", "kvm on host|kvm on guests")]
    [TestCase("kvm on guests", "kvm on guests")]
    [TestCase("Hardware virtualization", "hardware-virtualization on host")]
    [TestCase("VMs", "vm on guests")]
    [TestCase("nothing", "")]
    public void Named_FindsPartsByAnyOfTheirNames(string name, string parts) => Assert.That(
        string.Join("|", StackDependencies.Of(Complete("Linux -> KVM -> VM -> Linux -> KVM -> VMs")).Named(name)), Is.EqualTo(parts));

    [Test]
    public void Order_OfAGuest_ComesAfterItsHost()
    {
        StackDependencies dependencies = StackDependencies.Of(Complete("Linux -> KVM -> VM -> Linux -> K3s"));
        string[] words = [.. dependencies.Order().SelectMany(s => s.Parts).Select(p => p.Name)];
        Assert.That(Array.IndexOf(words, "kvm"), Is.LessThan(Array.IndexOf(words, "k3s")));
        Assert.That(dependencies.Graph.Edges.Any(e => e.Kind == DependencyKind.Host && e.Source.Name == "k3s"), Is.True);
    }

    [Test]
    public void Dependencies_OfAReport_AreThoseOfItsStackOnItsHardware()
    {
        DeploymentCheck check = Deployment.Check("Linux -> KVM -> VMs", HardwareProfiles.Named("x86-64-server"));
        StackDependencies dependencies = check.Report.Dependencies();
        Assert.That(dependencies.Stack, Is.EqualTo(check.Stack));
        Assert.That(
            dependencies.Graph.Edges,
            Is.EqualTo(StackDependencies.Of(check.Stack, HardwareProfiles.Named("x86-64-server")).Graph.Edges));
    }

    [Test]
    public void ImpactOf_WhatIsNotThere_IsRefused() => Assert.That(
        () => StackDependencies.Of(Complete("Linux -> KVM -> VMs")).ImpactOf(new PlacedComponent("nowhere", new("kvm"))),
        Throws.ArgumentException.With.Message.Contains("kvm on nowhere"));

    [Test]
    public void ImpactOf_TheHypervisor_TakesItsGuestsAndWorkloads()
    {
        StackDependencies dependencies = StackDependencies.Of(Complete("Linux -> KVM -> VM -> Linux -> K3s"), HardwareProfiles.Named("x86-64-server"));
        PlacedComponent kvm = dependencies.Graph.Vertices.OfType<PlacedComponent>().Single(p => p.Name == "kvm");
        Assert.That(dependencies.ImpactOf(kvm).Falls.Select(p => p.Name), Does.Contain("k3s").And.Not.Contain("kvm"));
    }

    /// <summary>The workloads that a report says cannot run; a host that does not start an empty group is none.</summary>
    private static HashSet<(string Group, string Workload)> Lost(Stack stack)
    {
        HashSet<(string, string)> named = [.. stack.AllGroups().SelectMany(g => g.Runs.Select(w => (g.Name, w.Value)))];
        named.IntersectWith(Engine.Validate(stack).Findings.SelectMany(f => f.Consequences)
            .Where(c => c.Workload is not null).Select(c => (c.Group, c.Workload!.Value.Value)));
        return named;
    }

    private static ValueList<NodeGroup> Without(ValueList<NodeGroup> groups, PlacedComponent component) => groups.Select(g => g with
    {
        Components = g.Name == component.Group ? g.Components.Where(c => c != component.Component).ToValueList() : g.Components,
        Guests = Without(g.Guests, component),
    }).ToValueList();
}
