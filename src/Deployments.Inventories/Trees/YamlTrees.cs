using Deployments.Inventories.Text;
using Deployments.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Deployments.Inventories.Trees;

/// <summary>
/// Reads YAML one document at a time. Each item of a top-level list is a document of its own. Type tags are refused, and so are aliases
/// that expand to more nodes than a document may have.
/// </summary>
internal sealed class YamlTrees
{
    private readonly string file;
    private readonly GuardedText guard;
    private readonly Parser parser;
    private readonly TreeBudget budget;
    private readonly Dictionary<string, TreeNode> anchors = new(StringComparer.Ordinal);
    private readonly TreeBudget copies;
    private ParsingEvent current = new StreamStart();
    private int depth;

    public YamlTrees(GuardedText text)
    {
        file = text.Name;
        guard = text;
        budget = new TreeBudget(file);
        copies = new TreeBudget(file);
        parser = new Parser(new Scanner(text, skipComments: true));
    }

    /// <summary>True when the first line that is neither a comment nor a directive can begin a YAML document.</summary>
    public static bool Recognises(ReadOnlySpan<char> head)
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

    public IEnumerable<TreeNode> Documents()
    {
        Next();
        while (current is not StreamEnd)
        {
            switch (current)
            {
                case DocumentStart:
                    anchors.Clear();
                    Next();
                    break;
                case MappingStart:
                    foreach (TreeNode node in OfMap())
                    {
                        yield return node;
                    }

                    break;
                case SequenceStart:
                    foreach (TreeNode node in Items(Open(NodeKind.List, null)))
                    {
                        yield return node;
                    }

                    break;
                case Scalar { Value.Length: 0 } or DocumentEnd or StreamStart:
                    Next();
                    break;
                default:
                    throw new InputException("a map or a list is expected", At(current), "this is not an inventory");
            }
        }
    }

    private IEnumerable<TreeNode> OfMap()
    {
        budget.Reset();
        TreeNode map = Open(NodeKind.Map, null);
        bool streamed = false;
        while (current is not MappingEnd)
        {
            string key = Key();
            if (key != "items" || current is not SequenceStart { Anchor.IsEmpty: true })
            {
                AddTo(map, key);
                continue;
            }

            streamed = true;
            TreeNode list = Open(NodeKind.List, key);
            list.BelongsTo(map, 0);
            foreach (TreeNode item in Items(list))
            {
                yield return item;
            }
        }

        Close();
        if (!streamed)
        {
            yield return map;
        }
    }

    private IEnumerable<TreeNode> Items(TreeNode list)
    {
        for (int i = 0; current is not SequenceEnd; i++)
        {
            budget.Reset();
            TreeNode item = Build(null);
            item.BelongsTo(list, i);
            yield return item;
        }

        Close();
    }

    private TreeNode Build(string? key)
    {
        ParsingEvent start = current;
        TreeNode node;
        switch (start)
        {
            case AnchorAlias alias:
                return OfAlias(alias, key);
            case Scalar scalar:
                node = OfScalar(scalar, key);
                Next();
                break;
            case MappingStart:
                node = Open(NodeKind.Map, key);
                while (current is not MappingEnd)
                {
                    AddTo(node, Key());
                }

                Close();
                break;
            case SequenceStart:
                node = Open(NodeKind.List, key);
                while (current is not SequenceEnd)
                {
                    node.Add(Build(null));
                }

                Close();
                break;
            default:
                throw new InputException("a value is expected", At(start));
        }

        if (start is NodeEvent { Anchor: { IsEmpty: false } anchor })
        {
            anchors[anchor.Value] = node;
        }

        return node;
    }

    private void AddTo(TreeNode map, string key)
    {
        if (Bulk.Contains(key))
        {
            Skip();
        }
        else
        {
            map.Add(Build(key));
        }
    }

    private TreeNode OfAlias(AnchorAlias alias, string? key)
    {
        if (!anchors.TryGetValue(alias.Value.Value, out TreeNode? target))
        {
            throw new InputException($"the alias *{Excerpt.Of(alias.Value.Value)} names no anchor before it", At(alias));
        }

        Next();
        return Copy(target, key);
    }

    // Copies, because every node has one parent; the budget of the whole file limits aliases of aliases
    private TreeNode Copy(TreeNode original, string? key)
    {
        copies.Spend(original.Line, 1);
        var copy = new TreeNode(file, original.Kind, key, original.Line, 1, original.Text);
        foreach (TreeNode child in original.Items)
        {
            copy.Add(Copy(child, child.Key));
        }

        return copy;
    }

    private TreeNode OfScalar(Scalar scalar, string? key)
    {
        RefuseTag(scalar);
        NodeKind kind = scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" } ? NodeKind.Null : NodeKind.Text;
        return Node(scalar, kind, key, scalar.Value);
    }

    private string Key()
    {
        if (current is not Scalar scalar)
        {
            throw new InputException("a key is a word, not a map, a list or an alias", At(current));
        }

        RefuseTag(scalar);
        Next();
        return scalar.Value;
    }

    private TreeNode Open(NodeKind kind, string? key)
    {
        RefuseTag((NodeEvent)current);
        TreeNode node = Node(current, kind, key);
        if (++depth > TreeBudget.MaximumDepth)
        {
            throw budget.TooDeep(node.Line, node.Location.Column);
        }

        Next();
        return node;
    }

    private void Close()
    {
        depth--;
        Next();
    }

    private void Skip()
    {
        int open = 0;
        do
        {
            open += current is MappingStart or SequenceStart ? 1 : current is MappingEnd or SequenceEnd ? -1 : 0;
            if (depth + open > TreeBudget.MaximumDepth)
            {
                throw budget.TooDeep((int)current.Start.Line, (int)current.Start.Column);
            }

            Next();
        }
        while (open > 0);
    }

    private TreeNode Node(ParsingEvent at, NodeKind kind, string? key, string? text = null)
    {
        (int line, int column) = ((int)at.Start.Line, (int)at.Start.Column);
        budget.Spend(line, column);
        return new TreeNode(file, kind, key, line, column, text);
    }

    private void RefuseTag(NodeEvent node)
    {
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
        {
            throw new InputException($"the type tag {Excerpt.Of(node.Tag.Value)} is not read", At(node), "remove it; inventories are plain YAML");
        }
    }

    private void Next()
    {
        try
        {
            if (!parser.MoveNext())
            {
                throw new InputException("the text ends in the middle of a value", At(current));
            }

            guard.TokenRead();
            current = parser.Current!;
        }
        catch (YamlException error)
        {
            throw NotYaml(error.InnerException?.Message ?? error.Message,
                new SourceLocation(file, Math.Max(1, (int)error.Start.Line), Math.Max(1, (int)error.Start.Column)));
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 18.1 throws these instead of a YamlException for some damaged texts, such as "\UFFFFFFFF" or a CR at the end of a plain scalar
            throw NotYaml("the parser cannot go on", At(current));
        }
    }

    private static InputException NotYaml(string message, SourceLocation location) =>
        new($"this is not YAML: {Clause(message)}", location, "the file is cut off or damaged; export the inventory again");

    private static string Clause(string message)
    {
        string clause = Excerpt.Of(message.TrimEnd('.'));
        return clause.Length == 0 ? "it cannot be parsed" : char.ToLowerInvariant(clause[0]) + clause[1..];
    }

    private SourceLocation At(ParsingEvent at) => new(file, Math.Max(1, (int)at.Start.Line), Math.Max(1, (int)at.Start.Column));
}
