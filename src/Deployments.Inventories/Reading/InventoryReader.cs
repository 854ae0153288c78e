using System.Globalization;
using Deployments.Catalogs;
using Deployments.Detection;
using Deployments.Hardware;
using Deployments.Inventories.Formats;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Text;
using Deployments.Inventories.Trees;
using Deployments.Text;

namespace Deployments.Inventories.Reading;

/// <summary>Reads files of any known format, recognised by content.</summary>
/// <param name="maximumBytes">The largest file to read, in bytes.</param>
/// <param name="catalog">The catalogue whose features hardware profiles may name; null for the built-in one.</param>
/// <param name="notes">Receives the notes.</param>
internal sealed class InventoryReader(long maximumBytes, Catalog? catalog, INotes notes)
{
    private readonly DocumentReader documents = new(notes);

    /// <summary>Reads one file. Parts in several files belong to one machine until <see cref="EndMachine"/> is called.</summary>
    /// <exception cref="InputException">The file cannot be read, has no known format, or is damaged.</exception>
    public List<Found> Read(InventorySource source)
    {
        using GuardedText text = Open(source);
        List<Found> found;
        try
        {
            found = Read(text, source);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(source, error);
        }

        if (text.ForeignBytes > 0)
        {
            notes.Doubt(string.Create(CultureInfo.InvariantCulture, $"{source.Name}: {text.ForeignBytes} bytes are not UTF-8 and were read as ISO 8859-1"));
        }

        return found;
    }

    /// <summary>Ends the current machine: parts that are read later belong to another one.</summary>
    public void EndMachine() => documents.EndMachine();

    private GuardedText Open(InventorySource source)
    {
        Stream stream = source.Open();
        try
        {
            return new GuardedText(stream, source.Name, maximumBytes);
        }
        catch (Exception error)
        {
            stream.Dispose();
            throw error is IOException or UnauthorizedAccessException ? Unreadable(source, error) : error;
        }
    }

    private static InputException Unreadable(InventorySource source, Exception error) => new($"'{source.Name}' cannot be read: {error.Message}", error);

    private List<Found> Read(GuardedText text, InventorySource source)
    {
        ReadOnlySpan<char> head = text.Head.TrimStart();
        if (head.IsEmpty)
        {
            throw new InputException($"{source.Name} is empty", null, "export the inventory again");
        }

        switch (head[0])
        {
            case '{' or '[':
                using (var trees = new JsonTrees(text))
                {
                    return documents.Read(trees.Documents(), source, stopAtProfile: true) ?? ReadProfiles(source);
                }

            case '<':
                TreeNode document = XmlTrees.Read(text);
                ITreeFormat known = KnownFormats.OfElement(document);
                return One(known.Name, known.Weight, draft => known.Read(document, draft), source);
        }

        if (KnownFormats.OfText(text.Head) is { } format)
        {
            return One(format.Name, format.Weight, draft => format.Read(new LineReader(text), draft), source);
        }

        if (KnownFormats.Refusal(text.Head, source.Name) is { } refusal)
        {
            throw refusal;
        }

        return YamlTrees.Recognises(head) ? documents.Read(new YamlTrees(text).Documents(), source, stopAtProfile: false)!
            : throw new InputException("this is of no known format", new SourceLocation(source.Name, 1, 1), KnownFormats.Advice);
    }

    private static List<Found> One(string format, int weight, Action<MachineDraft> read, InventorySource source)
    {
        var draft = new MachineDraft(weight);
        read(draft);
        return [new Found(draft, format, source.Stem)];
    }

    // The reader of profiles needs the whole text, so the file is opened again
    private List<Found> ReadProfiles(InventorySource source)
    {
        using GuardedText text = Open(source);
        var found = new List<Found>();
        foreach (HardwareProfile profile in OwnProfiles.Read(text, catalog))
        {
            foreach (string contradiction in ProfileInterpretation.Contradictions(profile))
            {
                notes.Contradiction($"{profile.Name}: {contradiction}");
            }

            found.Add(new Found(OwnProfiles.ToDraft(profile), OwnProfiles.Name, source.Stem, Profile: profile));
        }

        return found;
    }
}
