namespace Deployments.Inventories.Formats;

/// <summary>What a format says to a document.</summary>
internal enum Recognition
{
    /// <summary>It is not of this format.</summary>
    None,

    /// <summary>It describes a machine.</summary>
    Machine,

    /// <summary>It describes a part of a machine; the parts in one file belong to one machine.</summary>
    Part,
}
