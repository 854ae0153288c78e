using Deployments.Inventories.Text;
using Deployments.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Deployments.Inventories.Trees;

/// <summary>Parses YAML into events, and turns every fault of the parser into an <see cref="InputException"/> with a location.</summary>
internal sealed class YamlEvents(GuardedText text)
{
    private readonly Parser parser = new(new Scanner(text, skipComments: true));

    /// <summary>The current event; the start of the stream before the first call of <see cref="Next"/>.</summary>
    public ParsingEvent Current { get; private set; } = new StreamStart();

    /// <summary>Moves to the next event.</summary>
    /// <exception cref="InputException">The text ends, or is not YAML.</exception>
    public void Next()
    {
        try
        {
            if (!parser.MoveNext())
            {
                throw new InputException("the text ends in the middle of a value", LocationOf(Current));
            }

            text.TokenRead();
            Current = parser.Current!;
        }
        catch (YamlException error)
        {
            throw NotYaml(error.InnerException?.Message ?? error.Message,
                new SourceLocation(text.Name, Math.Max(1, (int)error.Start.Line), Math.Max(1, (int)error.Start.Column)));
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 18.1 throws these instead of a YamlException for some damaged texts, such as "\UFFFFFFFF" or a CR at the end of a plain scalar
            throw NotYaml("the parser cannot go on", LocationOf(Current));
        }
    }

    public SourceLocation LocationOf(ParsingEvent at) => new(text.Name, Math.Max(1, (int)at.Start.Line), Math.Max(1, (int)at.Start.Column));

    /// <summary>Throws for a node with a type tag.</summary>
    public void RefuseTag(NodeEvent node)
    {
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
        {
            throw new InputException($"the type tag {Excerpt.Of(node.Tag.Value)} is not read", LocationOf(node), "remove it; inventories are plain YAML");
        }
    }

    private static InputException NotYaml(string message, SourceLocation location) =>
        new($"this is not YAML: {Excerpt.OfError(message)}", location, "the file is cut off or damaged; export the inventory again");
}
