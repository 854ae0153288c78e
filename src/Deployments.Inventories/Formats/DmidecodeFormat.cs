using System.Globalization;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Text;
using Deployments.Text;

namespace Deployments.Inventories.Formats;

/// <summary>The output of <c>dmidecode</c>: the SMBIOS tables of the firmware.</summary>
internal sealed class DmidecodeFormat : ITextFormat
{
    private const int BiosType = 0, SystemType = 1, ProcessorType = 4, MemoryArrayType = 16, MemoryType = 17,
        IpmiType = 38, HostInterfaceType = 42, TpmType = 43;

    public string Name => "dmidecode";

    public int Weight => Weights.Firmware;

    public bool Recognises(ReadOnlySpan<char> head) =>
        head.TrimStart().StartsWith("# dmidecode", StringComparison.Ordinal) || head.Contains("DMI type ", StringComparison.Ordinal);

    public void Read(LineReader lines, MachineDraft draft)
    {
        var table = new DmidecodeTable();
        DmidecodeRecord? record = null;
        int records = 0;
        while (lines.Next(out ReadOnlySpan<char> line))
        {
            if (TypeOf(line) is { } type)
            {
                Take(record, table);
                record = new DmidecodeRecord(type, lines.Origin);
                records++;
            }
            else
            {
                record?.Add(line, lines.Origin);
            }
        }

        Take(record, table);
        if (records == 0)
        {
            throw new InputException($"{lines.Name} is from dmidecode but has no record",
                new SourceLocation(lines.Name, 1, 1), "run dmidecode as root and save its output again");
        }

        table.Write(draft);
    }

    private static int? TypeOf(ReadOnlySpan<char> line)
    {
        const string mark = "DMI type ";
        int at = line.StartsWith("Handle 0x", StringComparison.Ordinal) ? line.IndexOf(mark, StringComparison.Ordinal) : -1;
        if (at < 0)
        {
            return null;
        }

        ReadOnlySpan<char> rest = line[(at + mark.Length)..];
        int comma = rest.IndexOf(',');
        return int.TryParse(comma < 0 ? rest : rest[..comma], NumberStyles.None, CultureInfo.InvariantCulture, out int type) ? type : null;
    }

    private static void Take(DmidecodeRecord? record, DmidecodeTable table)
    {
        switch (record?.Type)
        {
            case BiosType: table.VirtualOrigin ??= record.OriginOf("System is a virtual machine"); break;
            case SystemType: table.System ??= record; break;
            case ProcessorType: table.Processors.Add(record); break;
            case MemoryArrayType: table.MemoryArrays.Add(record); break;
            case MemoryType: table.Memory.Add(record); break;
            case IpmiType: table.Ipmi ??= record; break;
            case HostInterfaceType: table.HostInterfaces.Add(record); break;
            case TpmType: table.Tpm ??= record; break;
        }
    }
}
