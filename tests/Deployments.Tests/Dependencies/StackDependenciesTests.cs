using Deployments.Collections;
using Deployments.Dependencies;
using Deployments.Hardware;
using Deployments.References;
using Deployments.Stacks;
using QuikGraph.Algorithms;

namespace Deployments.Tests.Dependencies;

/// <summary>Who rests on whom in a stack, in which order to bring it up, and what falls when a part fails.</summary>
[TestFixture]
internal sealed class StackDependenciesTests
{
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
        if (Deployment.Check(Described(id), null, new CheckOptions { Exact = true }).Verdict == Findings.Verdict.Invalid)
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

    [Test]
    public void Order_OfAGuest_ComesAfterItsHost()
    {
        StackDependencies dependencies = StackDependencies.Of(Complete("Linux -> KVM -> VM -> Linux -> K3s"));
        string[] words = [.. dependencies.Order().SelectMany(s => s.Parts).Select(p => p.Name)];
        Assert.That(Array.IndexOf(words, "kvm"), Is.LessThan(Array.IndexOf(words, "k3s")));
        Assert.That(dependencies.Graph.Edges.Any(e => e.Kind == DependencyKind.Host && e.Source.Name == "k3s"), Is.True);
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
}
