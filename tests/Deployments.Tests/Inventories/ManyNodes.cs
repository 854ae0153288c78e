using System.Globalization;
using System.Text;

namespace Deployments.Tests.Inventories;

/// <summary>A cluster of ten thousand nodes with the labels of node-feature-discovery; every tenth is a guest whose host hides virtualization.</summary>
internal static class ManyNodes
{
    public const int Count = 10_000;
    public const int Guests = Count / 10;

    private static readonly string[] Flags =
        ["ADX", "AESNI", "AVX", "AVX2", "AVX512BW", "AVX512CD", "AVX512DQ", "AVX512F", "AVX512VL", "CMPXCHG8", "FMA3", "FXSR",
         "FXSROPT", "HLE", "IBPB", "LAHF", "MOVBE", "MPX", "OSXSAVE", "RTM", "SHA", "STIBP", "SYSCALL", "VMX", "X87", "XSAVE"];

    /// <summary>Writes the list as <c>kubectl get nodes</c> prints it.</summary>
    public static void Write(string file, bool json)
    {
        using var writer = new StreamWriter(file) { NewLine = "\n" };
        writer.Write(json ? "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[\n" : "apiVersion: v1\nkind: List\nitems:\n");
        for (int i = 0; i < Count; i++)
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
        text.Append(
            "}},\"status\":{\"capacity\":{\"cpu\":\"64\",\"memory\":\"263841232Ki\",\"pods\":\"250\"},\"nodeInfo\":{\"architecture\":\"amd64\"},\"images\":[");
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

        return text.Append("  status:\n    capacity:\n      cpu: \"64\"\n      memory: 263841232Ki\n      pods: \"250\"\n")
            .Append("    nodeInfo:\n      architecture: amd64\n")
            .ToString();
    }
}
