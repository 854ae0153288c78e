namespace Deployments.Inventories;

/// <summary>Kinds of remarks on a reading.</summary>
public enum InventoryNoteKind
{
    /// <summary>Two sources say different things of one machine; the more specific one was taken.</summary>
    Contradiction,

    /// <summary>A file, document or value that was left out.</summary>
    Skipped,

    /// <summary>Something was read on an assumption, such as a text in an old encoding.</summary>
    Doubt,
}
