using System.Diagnostics;
using System.Globalization;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Inventories;
using Deployments.Notation;
using Deployments.Stacks;
using Deployments.Validation;
using NUnit.Framework;

namespace Deployments.Tests.Inventories;

/// <summary>A cluster of ten thousand nodes is imported and judged within seconds, and needs little more memory than its profiles.</summary>
[TestFixture, NonParallelizable]
public class ManyNodesTests
{
    private const long MaximumBytes = 500_000_000;

    // the bound is for a release build on an idle machine; the tests run in others, too
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    [TestCase(true, TestName = "Ten thousand nodes in a JSON list are imported and judged")]
    [TestCase(false, TestName = "Ten thousand nodes in a YAML list are imported and judged")]
    public void List(bool json)
    {
        string file = Path.GetTempFileName();
        try
        {
            ManyNodes.Write(file, json);
            var engine = RulesEngine.Default;
            Stack stack = new StackCompleter().Complete(ArrowNotation.Parse("Bare Metal -> Linux -> KVM -> VMs")).Stack;
            engine.Judge(stack, HardwareProfile.Unknown);
            Stopwatch watch = Stopwatch.StartNew();
            InventoryReading reading = Inventory.Read(file);
            TimeSpan import = watch.Elapsed;
            int invalid = reading.Machines.AsSpan().ToArray().Count(m => engine.Judge(stack, m) == Verdict.Invalid);
            TimeSpan total = watch.Elapsed;
            long bytes = GC.GetTotalMemory(forceFullCollection: false);
            TestContext.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{new FileInfo(file).Length / 1e6:0} MB imported in {import.TotalSeconds:0.00} s, judged in {(total - import).TotalSeconds:0.00} s, {bytes / 1e6:0} MB managed"));
            Assert.That(reading.Machines.Count, Is.EqualTo(ManyNodes.Count));
            Assert.That(reading.Notes, Is.Empty);
            Assert.That(invalid, Is.EqualTo(ManyNodes.Guests), "every tenth is a guest whose host hides virtualization");
            Assert.That(total, Is.LessThan(Limit));
            Assert.That(bytes, Is.LessThan(MaximumBytes));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
