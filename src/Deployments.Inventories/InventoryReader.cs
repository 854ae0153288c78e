using System.Globalization;
using Deployments.Catalogs;
using Deployments.Inventories.Formats;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Text;
using Deployments.Inventories.Trees;
using Deployments.Text;

namespace Deployments.Inventories;

/// <summary>Reads files of any known format, which it recognises by their content.</summary>
internal sealed class InventoryReader(InventoryOptions options, List<InventoryNote> notes)
{
    private const int MaximumSkippedKinds = 20;
    private const int MaximumSkipped = 100_000;

    private static readonly ITextFormat[] TextFormats = [new VirtHostValidateFormat(), new DmidecodeFormat(), new LscpuTextFormat(), new CpuInfoFormat()];

    private static readonly ITreeFormat[] TreeFormats =
    [
        new KubernetesNodeFormat(), new BareMetalHostFormat(), new LscpuJsonFormat(), new IronicFormat(), new AnsibleFactsFormat(), new RedfishFormat(),
        new MaasFormat(), new ProxmoxStatusFormat(), new ProxmoxPciFormat(), new LxdResourcesFormat(), new LshwFormat(),
    ];

    private static readonly ITreeFormat[] XmlFormats = [new LibvirtCapabilitiesFormat(), new LibvirtDomainCapabilitiesFormat()];

    private static readonly string Known = string.Join(", ", TextFormats.Select(f => f.Name)
        .Concat(TreeFormats.Concat(XmlFormats).Select(f => f.Name)).Append(OwnProfiles.Name).Order(StringComparer.OrdinalIgnoreCase));

    private readonly Dictionary<(string Format, string? Owner), MachineDraft> parts = [];

    /// <summary>Reads one file. Parts of a machine that stand in files of their own belong together until <see cref="EndMachine"/>.</summary>
    /// <exception cref="InputException">The file cannot be read, is of no known format, or is damaged.</exception>
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
            throw new InputException($"'{source.Name}' cannot be read: {error.Message}", error);
        }

        if (text.ForeignBytes > 0)
        {
            notes.Add(new InventoryNote(InventoryNoteKind.Doubt, string.Create(
                CultureInfo.InvariantCulture, $"{source.Name}: {text.ForeignBytes} bytes are not UTF-8 and were read as ISO 8859-1")));
        }

        return found;
    }

    /// <summary>Says that the parts of machines to come belong to another one.</summary>
    public void EndMachine() => parts.Clear();

    private GuardedText Open(InventorySource source)
    {
        Stream stream = source.Open();
        try
        {
            return new GuardedText(stream, source.Name, options.MaximumBytes);
        }
        catch (Exception error)
        {
            stream.Dispose();
            throw error is IOException or UnauthorizedAccessException ? new InputException($"'{source.Name}' cannot be read: {error.Message}", error) : error;
        }
    }

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
                    return ReadDocuments(trees.Documents(), source, mayBeOwn: true);
                }

            case '<':
                return ReadXml(XmlTrees.Read(text), source);
        }

        foreach (ITextFormat format in TextFormats)
        {
            if (format.Recognises(text.Head))
            {
                var draft = new MachineDraft(format.Weight);
                format.Read(new LineReader(text), draft);
                return [new Found(draft, format.Name, source.Stem)];
            }
        }

        if (LscpuTextFormat.TranslatedLine(text.Head) is > 0 and var translated)
        {
            throw LscpuFields.Translated(new SourceLocation(source.Name, translated, 1));
        }

        if (NearMiss.OfText(text.Head) is { } miss)
        {
            throw Missed(miss, new SourceLocation(source.Name, 1, 1));
        }

        return LooksLikeYaml(head) ? ReadDocuments(new YamlTrees(text).Documents(), source, mayBeOwn: false)
            : throw new InputException("this is of no known format", new SourceLocation(source.Name, 1, 1), $"known are {Known}");
    }

    private static InputException Missed(NearMiss miss, SourceLocation place) => new($"this is {miss.What}, which is no known inventory", place, miss.Advice);

    private static bool LooksLikeYaml(ReadOnlySpan<char> head)
    {
        foreach (ReadOnlySpan<char> line in head.EnumerateLines())
        {
            ReadOnlySpan<char> content = line.Trim();
            if (content.IsEmpty || content[0] is '#' or '%')
            {
                continue;
            }

            int colon = content.IndexOf(':');
            return content.StartsWith("---", StringComparison.Ordinal) || content.StartsWith("- ", StringComparison.Ordinal)
                || (colon > 0 && (colon == content.Length - 1 || content[colon + 1] == ' ' || content[0] is '"' or '\''));
        }

        return false;
    }

    private static List<Found> ReadXml(TreeNode document, InventorySource source)
    {
        foreach (ITreeFormat format in XmlFormats)
        {
            if (format.Recognise(document) != Recognition.None)
            {
                var draft = new MachineDraft(format.Weight);
                format.Read(document, draft);
                return [new Found(draft, format.Name, source.Stem)];
            }
        }

        throw NearMiss.OfElement(document.Key) is { } miss ? Missed(miss, document.Location)
            : new InputException($"this is XML with the element '{TreeNode.Quote(document.Key ?? "")}', which is no known inventory", document.Location, $"known are {Known}");
    }

    private List<Found> ReadDocuments(IEnumerable<TreeNode> documents, InventorySource source, bool mayBeOwn)
    {
        var found = new List<Found>();
        var skipped = new SortedDictionary<string, int>(StringComparer.Ordinal);
        SourceLocation? first = null;
        int foreign = 0;
        foreach (TreeNode document in documents)
        {
            (ITreeFormat? format, Recognition recognition) = document.IsMap ? Recognise(document) : (null, Recognition.None);
            if (format is null)
            {
                if (mayBeOwn && found.Count == 0 && skipped.Count == 0 && OwnProfiles.Recognise(document))
                {
                    return ReadOwn(source);
                }

                if (++foreign > MaximumSkipped)
                {
                    throw new InputException(string.Create(
                        CultureInfo.InvariantCulture, $"more than {MaximumSkipped:N0} values are no known inventory"), document.Location, "this is not an inventory");
                }

                first ??= document.Location;
                string kind = Describe(document);
                skipped[skipped.Count < MaximumSkippedKinds || skipped.ContainsKey(kind) ? kind : "others"] = skipped.GetValueOrDefault(kind) + 1;
                continue;
            }

            string? owner = format.OwnerOf(document);
            bool known = parts.TryGetValue((format.Name, owner), out MachineDraft? draft) && recognition == Recognition.Part;
            draft = known ? draft! : new MachineDraft(format.Weight);
            format.Read(document, draft);
            if (!known)
            {
                found.Add(new Found(draft, NameOf(format, recognition, document), source.Stem, owner));
                if (recognition == Recognition.Part)
                {
                    parts[(format.Name, owner)] = draft;
                }
            }
        }

        if (found.Count == 0 && parts.Count == 0)
        {
            throw skipped.Count == 0 ? new InputException($"{source.Name} holds no machine", null, "export the inventory again; the list in it is empty")
                : new InputException($"this is {skipped.First().Key}, which is no known inventory", first, $"known are {Known}");
        }

        foreach ((string kind, int count) in skipped)
        {
            notes.Add(new InventoryNote(InventoryNoteKind.Skipped, string.Create(CultureInfo.InvariantCulture, $"{source.Name}: left out {kind} ({count} of them): no known inventory")));
        }

        return found;
    }

    // objects of different kinds may describe the same machine, each a part of it
    private static string NameOf(ITreeFormat format, Recognition recognition, TreeNode document) => recognition == Recognition.Part ? $"{format.Name} (part)"
        : document["kind"]?.Text is { } kind ? $"{format.Name} ({TreeNode.Quote(kind)})" : format.Name;

    private List<Found> ReadOwn(InventorySource source)
    {
        using GuardedText text = Open(source);
        return [.. OwnProfiles.Read(text, options.Catalog ?? Catalog.BuiltIn).Select(profile => new Found(OwnProfiles.ToDraft(profile), OwnProfiles.Name, source.Stem, Profile: profile))];
    }

    private static (ITreeFormat? Format, Recognition Recognition) Recognise(TreeNode document)
    {
        foreach (ITreeFormat format in TreeFormats)
        {
            Recognition recognition = format.Recognise(document);
            if (recognition != Recognition.None)
            {
                return (format, recognition);
            }
        }

        return (null, Recognition.None);
    }

    private static string Describe(TreeNode document) => document["kind"]?.Text is { } kind ? $"an object of kind '{TreeNode.Quote(kind)}'"
        : document["@odata.type"]?.Text is { } type ? $"a resource of type '{TreeNode.Quote(type)}'"
        : document["@odata.id"] is not null ? "a link to a Redfish resource"
        : !document.IsMap ? "a value that is no object"
        : document.Items.Count == 0 ? "an empty object"
        : $"an object with the keys {string.Join(", ", document.Items.Take(4).Select(i => TreeNode.Quote(i.Key ?? "")))}{(document.Items.Count > 4 ? ", …" : "")}";
}
