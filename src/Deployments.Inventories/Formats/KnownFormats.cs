using Deployments.Inventories.Text;
using Deployments.Inventories.Trees;
using Deployments.Text;

namespace Deployments.Inventories.Formats;

/// <summary>Lists the supported formats and recognises the format of a file.</summary>
internal static class KnownFormats
{
    private static readonly ITextFormat[] Texts = [new VirtHostValidateFormat(), new DmidecodeFormat(), new LscpuTextFormat(), new CpuInfoFormat()];

    private static readonly ITreeFormat[] Trees =
    [
        new KubernetesNodeFormat(), new BareMetalHostFormat(), new LscpuJsonFormat(), new IronicFormat(), new AnsibleFactsFormat(), new RedfishFormat(),
        new MaasFormat(), new ProxmoxStatusFormat(), new ProxmoxPciFormat(), new LxdResourcesFormat(), new LshwFormat(),
    ];

    private static readonly ITreeFormat[] Elements = [new LibvirtCapabilitiesFormat(), new LibvirtDomainCapabilitiesFormat()];

    /// <summary>The advice of an error message: the names of all formats.</summary>
    public static string Advice { get; } = "known are " + string.Join(", ", Texts.Select(f => f.Name)
        .Concat(Trees.Concat(Elements).Select(f => f.Name)).Append(OwnProfiles.Name).Order(StringComparer.OrdinalIgnoreCase));

    /// <summary>The format of a text that begins with <paramref name="head"/>; null when no format matches.</summary>
    public static ITextFormat? OfText(ReadOnlySpan<char> head)
    {
        foreach (ITextFormat format in Texts)
        {
            if (format.Recognises(head))
            {
                return format;
            }
        }

        return null;
    }

    /// <summary>The format of a JSON or YAML document, and its kind of content; null and <see cref="Recognition.None"/> when no format matches.</summary>
    public static (ITreeFormat? Format, Recognition Recognition) OfDocument(TreeNode document) =>
        document.IsMap ? Find(Trees, document) : (null, Recognition.None);

    /// <summary>The format of an XML document.</summary>
    /// <exception cref="InputException">No format matches.</exception>
    public static ITreeFormat OfElement(TreeNode document) => Find(Elements, document).Format
        ?? throw (NearMiss.OfElement(document.Key) is { } miss ? miss.At(document.Location) : new InputException(
            $"this is XML with the element '{Excerpt.Of(document.Key ?? "")}', which is no known inventory", document.Location, Advice));

    /// <summary>The error for a known but unsupported output, with advice how to export a supported one; null when the text is not a known output.</summary>
    public static InputException? Refusal(ReadOnlySpan<char> head, string name) =>
        LscpuTextFormat.TranslatedLine(head) is > 0 and var translated ? LscpuFields.Translated(new SourceLocation(name, translated, 1))
        : NearMiss.OfText(head)?.At(new SourceLocation(name, 1, 1));

    private static (ITreeFormat? Format, Recognition Recognition) Find(ITreeFormat[] formats, TreeNode document)
    {
        foreach (ITreeFormat format in formats)
        {
            Recognition recognition = format.Recognise(document);
            if (recognition != Recognition.None)
            {
                return (format, recognition);
            }
        }

        return (null, Recognition.None);
    }
}
