using System.Globalization;
using System.Text;
using Deployments.Hardware;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Text;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>The content of <c>/proc/cpuinfo</c>, parsed by the same code as in detection.</summary>
internal sealed class CpuInfoFormat : ITextFormat
{
    private const int Limit = 16 * 1024 * 1024;

    private static readonly string[] Keys =
        ["processor", "vendor_id", "# processors", "flags", "Features", "features", "isa", "platform", "cpu model", "system type", "bogomips per cpu"];

    private static readonly string[] TellingKeys = ["flags", "Features", "features", "isa", "platform", "vendor_id", "CPU implementer", "cpu model"];

    public string Name => "/proc/cpuinfo";

    public int Weight => Weights.Kernel;

    public bool Recognises(ReadOnlySpan<char> head)
    {
        int matches = 0;
        foreach (ReadOnlySpan<char> line in head.EnumerateLines())
        {
            matches += KeyOf(line) is { } key && Keys.Contains(key) ? 1 : 0;
            if (matches >= 2)
            {
                return true;
            }
        }

        return false;
    }

    public void Read(LineReader lines, MachineDraft draft)
    {
        var text = new StringBuilder();
        var lineNumbers = new Dictionary<string, int>(StringComparer.Ordinal);
        while (lines.Next(out ReadOnlySpan<char> line))
        {
            if (text.Length + line.Length > Limit)
            {
                throw new InputException($"{lines.Name} says more of its processors than can be",
                    new SourceLocation(lines.Name, lines.Number, 1), "export it again");
            }

            if (KeyOf(line) is { } key)
            {
                lineNumbers.TryAdd(key, lines.Number);
            }

            text.Append(line).Append('\n');
        }

        string OriginOf(string key) => lineNumbers.TryGetValue(key, out int number)
            ? string.Create(CultureInfo.InvariantCulture, $"{lines.Name}:{number}") : lines.Name;
        string? telling = Array.Find(TellingKeys, lineNumbers.ContainsKey);
        CpuInfo cpu = CpuInfo.Parse(text.ToString(), telling is null ? lines.Name : OriginOf(telling));
        Architecture? architecture = cpu.Architecture;
        if (telling is null || !cpu.IsKnown)
        {
            throw new InputException($"{lines.Name} looks like /proc/cpuinfo but names no processor",
                new SourceLocation(lines.Name, 1, 1), "the file is cut off; export it again");
        }

        draft.Architecture = draft.Stated(architecture, $"{cpu.Source}, the form of the file");
        draft.Cpu = draft.Stated(cpu, cpu.Source);
        draft.Vendor = cpu.VendorOn(architecture) is { } vendor ? draft.Stated(vendor, cpu.Source) : null;
        draft.Model = cpu.ModelOn(architecture) is { } model
            ? draft.Stated(model, OriginOf(Array.Find(["model name", "processor 0", "cpu", "uarch", "Model"], k => cpu.Field(k) is not null) ?? "")) : null;
        draft.Threads = cpu.Threads > 0 ? draft.Stated(cpu.Threads, OriginOf(lineNumbers.ContainsKey("processor") ? "processor" : "# processors")) : null;
        draft.Cores = cpu.Cores > 0 ? draft.Stated(cpu.Cores, OriginOf("core id")) : null;
        draft.Sockets = cpu.Sockets > 0 ? draft.Stated(cpu.Sockets, OriginOf("physical id")) : null;
    }

    private static string? KeyOf(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        return colon is > 0 and < 40 ? line[..colon].Trim().ToString() : null;
    }
}
