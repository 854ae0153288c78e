using Deployments.Collections;
using Deployments.Inventories.Machines;

namespace Deployments.Inventories;

/// <summary>Collects the notes of one reading.</summary>
internal sealed class NoteList : INotes
{
    private readonly List<InventoryNote> notes = [];

    public void Contradiction(string text) => Add(InventoryNoteKind.Contradiction, text);

    public void Skipped(string text) => Add(InventoryNoteKind.Skipped, text);

    public void Doubt(string text) => Add(InventoryNoteKind.Doubt, text);

    /// <summary>The notes in the order in which they were added.</summary>
    public ValueList<InventoryNote> ToValueList() => notes.ToValueList();

    private void Add(InventoryNoteKind kind, string text) => notes.Add(new InventoryNote(kind, text));
}
