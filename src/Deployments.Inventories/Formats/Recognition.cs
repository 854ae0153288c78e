namespace Deployments.Inventories.Formats;

/// <summary>The result of matching a document with a format.</summary>
internal enum Recognition
{
    /// <summary>It is not of this format.</summary>
    None,

    /// <summary>It describes a machine.</summary>
    Machine,

    /// <summary>It describes a part of a machine; the parts in one file belong to one machine.</summary>
    Part,
}
