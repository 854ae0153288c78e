using Deployments.Findings;
using Deployments.Inventories;
using Deployments.Notation;
using Deployments.Stacks;
using Deployments.Validation;

namespace Deployments.Tests.Inventories;

/// <summary>A cluster of ten thousand nodes in one list. What that costs is measured by the benchmarks.</summary>
[TestFixture]
internal sealed class ManyNodesTests
{
    [TestCase(true, TestName = "Ten thousand nodes in a JSON list are imported and judged")]
    [TestCase(false, TestName = "Ten thousand nodes in a YAML list are imported and judged")]
    public void Nodes_OfALongList_AreAllImportedAndJudged(bool json)
    {
        string file = Path.GetTempFileName();
        try
        {
            ManyNodes.Write(file, json);
            var engine = RulesEngine.Default;
            Stack stack = new StackCompleter().Complete(ArrowNotation.Parse("Bare Metal -> Linux -> KVM -> VMs")).Stack;
            InventoryReading reading = Inventory.Read(file);
            int invalid = reading.Machines.AsSpan().ToArray().Count(m => engine.Judge(stack, m) == Verdict.Invalid);
            Assert.That(reading.Machines.Count, Is.EqualTo(ManyNodes.Count));
            Assert.That(reading.Notes, Is.Empty);
            Assert.That(invalid, Is.EqualTo(ManyNodes.Guests), "every tenth is a guest whose host hides virtualization");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
