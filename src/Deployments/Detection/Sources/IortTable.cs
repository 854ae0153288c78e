using System.Buffers.Binary;

namespace Deployments.Detection.Sources;

/// <summary>The ACPI table in which Arm firmware describes the IOMMUs.</summary>
internal static class IortTable
{
    private const byte SmmuVersion1Or2 = 3;
    private const byte SmmuVersion3 = 4;

    /// <summary>True when a node of the table is an SMMU; false for a garbled table.</summary>
    public static bool HasSmmu(ReadOnlySpan<byte> table)
    {
        const int header = 48;
        if (table.Length < header || !table.StartsWith("IORT"u8))
        {
            return false;
        }

        uint count = BinaryPrimitives.ReadUInt32LittleEndian(table[36..]);
        uint offset = BinaryPrimitives.ReadUInt32LittleEndian(table[40..]);
        for (uint i = 0; i < count && offset >= header && offset + 3 <= (uint)table.Length; i++)
        {
            ReadOnlySpan<byte> node = table[(int)offset..];
            if (node[0] is SmmuVersion1Or2 or SmmuVersion3)
            {
                return true;
            }

            ushort length = BinaryPrimitives.ReadUInt16LittleEndian(node[1..]);
            if (length == 0)
            {
                return false;
            }

            offset += length;
        }

        return false;
    }
}
