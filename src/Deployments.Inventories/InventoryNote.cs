namespace Deployments.Inventories;

/// <summary>A remark on a reading that succeeded.</summary>
/// <param name="Kind">The kind of the remark.</param>
/// <param name="Text">One sentence without a full stop, with the locations concerned.</param>
public sealed record InventoryNote(InventoryNoteKind Kind, string Text)
{
    /// <summary>The text of the note.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
