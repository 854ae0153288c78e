namespace Deployments.Inventories;

/// <summary>The kinds of notes on a reading.</summary>
public enum InventoryNoteKind
{
    /// <summary>Two sources of one machine contradict each other; the more specific one was used.</summary>
    Contradiction,

    /// <summary>A file, document or value was left out.</summary>
    Skipped,

    /// <summary>The reader made an assumption, for example about the encoding of a text.</summary>
    Doubt,
}
