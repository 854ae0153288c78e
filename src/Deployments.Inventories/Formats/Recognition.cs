namespace Deployments.Inventories.Formats;

/// <summary>The result of matching a document with a format.</summary>
internal enum Recognition
{
    /// <summary>The document does not have this format.</summary>
    None,

    /// <summary>The document describes a machine.</summary>
    Machine,

    /// <summary>The document describes a part of a machine; the parts in one file belong to one machine.</summary>
    Part,
}
