using System.Diagnostics;
using System.Globalization;
using System.Text;
using Deployments.Hardware;
using Deployments.Inventories;
using Deployments.Model;
using Deployments.Notation;
using Deployments.Validation;
using NUnit.Framework;

namespace Deployments.Tests.Inventories;

/// <summary>A cluster of ten thousand nodes is imported and judged within seconds, and needs little more memory than its profiles.</summary>
[TestFixture, NonParallelizable]
public class ManyNodesTests
{
    private const int Nodes = 10_000;
    private const long MaximumBytes = 500_000_000;

    // the bound is for a release build on an idle machine; the tests run in others, too
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    private static readonly string[] Flags =
        ["ADX", "AESNI", "AVX", "AVX2", "AVX512BW", "AVX512CD", "AVX512DQ", "AVX512F", "AVX512VL", "CMPXCHG8", "FMA3", "FXSR", "FXSROPT", "HLE", "IBPB", "LAHF", "MOVBE", "MPX", "OSXSAVE", "RTM", "SHA", "STIBP", "SYSCALL", "VMX", "X87", "XSAVE"];

    [TestCase(true, TestName = "Ten thousand nodes in a JSON list are imported and judged")]
    [TestCase(false, TestName = "Ten thousand nodes in a YAML list are imported and judged")]
    public void List(bool json)
    {
        string file = Path.GetTempFileName();
        try
        {
            Write(file, json);
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
            Assert.That(reading.Machines.Count, Is.EqualTo(Nodes));
            Assert.That(reading.Notes, Is.Empty);
            Assert.That(invalid, Is.EqualTo(Nodes / 10), "every tenth is a guest whose host hides virtualization");
            Assert.That(total, Is.LessThan(Limit));
            Assert.That(bytes, Is.LessThan(MaximumBytes));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Write(string file, bool json)
    {
        using var writer = new StreamWriter(file) { NewLine = "\n" };
        writer.Write(json ? "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[\n" : "apiVersion: v1\nkind: List\nitems:\n");
        for (int i = 0; i < Nodes; i++)
        {
            writer.Write(json ? (i > 0 ? ",\n" : "") + Json(i) : Yaml(i));
        }

        writer.Write(json ? "\n]}\n" : "metadata: {}\n");
    }

    private static IEnumerable<(string Key, string Value)> Labels(int i)
    {
        bool guest = i % 10 == 9;
        foreach (string flag in Flags)
        {
            if (flag != "VMX" || !guest)
            {
                yield return ($"feature.node.kubernetes.io/cpu-cpuid.{flag}", "true");
            }
        }

        if (guest)
        {
            yield return ("feature.node.kubernetes.io/cpu-cpuid.HYPERVISOR", "true");
        }

        yield return ("feature.node.kubernetes.io/cpu-model.vendor_id", "Intel");
        yield return ("feature.node.kubernetes.io/iommu.enabled", "true");
        yield return ("feature.node.kubernetes.io/kernel-version.full", "6.1.0-example");
        yield return ("kubernetes.io/arch", "amd64");
        yield return ("kubernetes.io/hostname", string.Create(CultureInfo.InvariantCulture, $"node-{i}"));
    }

    private static string Json(int i)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{{\"apiVersion\":\"v1\",\"kind\":\"Node\",\"metadata\":{{\"name\":\"node-{i}\",\"labels\":{{");
        text.AppendJoin(",", Labels(i).Select(l => $"\"{l.Key}\":\"{l.Value}\""));
        text.Append("}},\"status\":{\"capacity\":{\"cpu\":\"64\",\"memory\":\"263841232Ki\",\"pods\":\"250\"},\"nodeInfo\":{\"architecture\":\"amd64\"},\"images\":[");
        text.AppendJoin(",", Enumerable.Range(0, 20).Select(n => $"{{\"names\":[\"registry.example/some/image-{n}:v1\"],\"sizeBytes\":123456}}"));
        return text.Append("]}}").ToString();
    }

    private static string Yaml(int i)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"- apiVersion: v1\n  kind: Node\n  metadata:\n    name: node-{i}\n    labels:\n");
        foreach ((string key, string value) in Labels(i))
        {
            text.Append(CultureInfo.InvariantCulture, $"      {key}: \"{value}\"\n");
        }

        return text.Append("  status:\n    capacity:\n      cpu: \"64\"\n      memory: 263841232Ki\n      pods: \"250\"\n    nodeInfo:\n      architecture: amd64\n").ToString();
    }
}
