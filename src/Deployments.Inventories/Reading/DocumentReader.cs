using Deployments.Inventories.Formats;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Text;
using Deployments.Inventories.Trees;
using Deployments.Text;

namespace Deployments.Inventories.Reading;

/// <summary>Reads JSON and YAML documents, each of which may have a format of its own.</summary>
internal sealed class DocumentReader(INotes notes)
{
    private readonly Dictionary<(string Format, string? Owner), MachineDraft> parts = [];

    /// <summary>Ends the current machine: parts that are read later belong to another one.</summary>
    public void EndMachine() => parts.Clear();

    /// <summary>Reads the documents of one file.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="source">The file.</param>
    /// <param name="stopAtProfile">True to stop when the file begins with a hardware profile of the library.</param>
    /// <returns>The contents of the documents; null when they were not read because the file begins with a hardware profile.</returns>
    /// <exception cref="InputException">A document is damaged, or none is of a known format.</exception>
    public List<Found>? Read(IEnumerable<TreeNode> documents, InventorySource source, bool stopAtProfile)
    {
        var found = new List<Found>();
        var foreign = new ForeignDocuments();
        foreach (TreeNode document in documents)
        {
            (ITreeFormat? format, Recognition recognition) = KnownFormats.OfDocument(document);
            if (format is not null)
            {
                Take(document, format, recognition, source, found);
            }
            else if (stopAtProfile && found.Count == 0 && foreign.IsEmpty && OwnProfiles.Recognise(document))
            {
                return null;
            }
            else
            {
                foreign.Add(document);
            }
        }

        if (found.Count == 0 && parts.Count == 0)
        {
            throw foreign.Refusal(source.Name);
        }

        foreign.Note(source.Name, notes);
        return found;
    }

    private void Take(TreeNode document, ITreeFormat format, Recognition recognition, InventorySource source, List<Found> found)
    {
        string? owner = format.OwnerOf(document);
        bool isPart = recognition == Recognition.Part;
        if (isPart && parts.TryGetValue((format.Name, owner), out MachineDraft? begun))
        {
            format.Read(document, begun);
            return;
        }

        var draft = new MachineDraft(format.Weight);
        format.Read(document, draft);
        found.Add(new Found(draft, NameOf(format, recognition, document), source.Stem, owner));
        if (isPart)
        {
            parts[(format.Name, owner)] = draft;
        }
    }

    // Parts of different kinds may belong to the same machine
    private static string NameOf(ITreeFormat format, Recognition recognition, TreeNode document) => recognition == Recognition.Part ? $"{format.Name} (part)"
        : document["kind"]?.Text is { } kind ? $"{format.Name} ({Excerpt.Of(kind)})" : format.Name;
}
