using Deployments.Hardware;
using Deployments.NUnit;
using Deployments.Stacks;
using NUnit.Framework;

namespace Deployments.NUnit.Cases;

[ValidStacks(typeof(EdgeSpace), Where = "kvm", Strategy = StackStrategy.Sample, Count = 5)]
public class EdgeTests(Stack stack)
{
    [Test]
    public void Stack_FromTheEdge_WorksOnALaptop() => Assert.That(stack, Is.Deployable.On(HardwareProfiles.Named("laptop")));
}
