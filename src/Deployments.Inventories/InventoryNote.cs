namespace Deployments.Inventories;

/// <summary>Something to know of a reading that does not stop it.</summary>
/// <param name="Kind">The kind of the remark.</param>
/// <param name="Text">One sentence without a full stop; it names the locations that it is about.</param>
public sealed record InventoryNote(InventoryNoteKind Kind, string Text)
{
    /// <summary>The sentence.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
