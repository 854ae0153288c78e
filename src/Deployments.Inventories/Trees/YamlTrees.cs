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
    private readonly YamlEvents events;
    private readonly TreeBudget budget;
    private readonly Dictionary<string, TreeNode> anchors = new(StringComparer.Ordinal);
    private readonly TreeBudget copies;
    private int depth;

    public YamlTrees(GuardedText text)
    {
        file = text.Name;
        budget = new TreeBudget(file);
        copies = new TreeBudget(file);
        events = new YamlEvents(text);
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
        events.Next();
        while (events.Current is not StreamEnd)
        {
            switch (events.Current)
            {
                case DocumentStart:
                    anchors.Clear();
                    events.Next();
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
                    events.Next();
                    break;
                default:
                    throw new InputException("a map or a list is expected", events.LocationOf(events.Current), "this is not an inventory");
            }
        }
    }

    private IEnumerable<TreeNode> OfMap()
    {
        budget.Reset();
        TreeNode map = Open(NodeKind.Map, null);
        bool streamed = false;
        while (events.Current is not MappingEnd)
        {
            string key = Key();
            if (key != "items" || events.Current is not SequenceStart { Anchor.IsEmpty: true })
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
        for (int i = 0; events.Current is not SequenceEnd; i++)
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
        ParsingEvent start = events.Current;
        TreeNode node;
        switch (start)
        {
            case AnchorAlias alias:
                return OfAlias(alias, key);
            case Scalar scalar:
                node = OfScalar(scalar, key);
                events.Next();
                break;
            case MappingStart:
                node = Open(NodeKind.Map, key);
                while (events.Current is not MappingEnd)
                {
                    AddTo(node, Key());
                }

                Close();
                break;
            case SequenceStart:
                node = Open(NodeKind.List, key);
                while (events.Current is not SequenceEnd)
                {
                    node.Add(Build(null));
                }

                Close();
                break;
            default:
                throw new InputException("a value is expected", events.LocationOf(start));
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
            throw new InputException($"the alias *{Excerpt.Of(alias.Value.Value)} names no anchor before it", events.LocationOf(alias));
        }

        events.Next();
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
        events.RefuseTag(scalar);
        NodeKind kind = scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" } ? NodeKind.Null : NodeKind.Text;
        return Node(scalar, kind, key, scalar.Value);
    }

    private string Key()
    {
        if (events.Current is not Scalar scalar)
        {
            throw new InputException("a key is a word, not a map, a list or an alias", events.LocationOf(events.Current));
        }

        events.RefuseTag(scalar);
        events.Next();
        return scalar.Value;
    }

    private TreeNode Open(NodeKind kind, string? key)
    {
        events.RefuseTag((NodeEvent)events.Current);
        TreeNode node = Node(events.Current, kind, key);
        if (++depth > TreeBudget.MaximumDepth)
        {
            throw budget.TooDeep(node.Line, node.Location.Column);
        }

        events.Next();
        return node;
    }

    private void Close()
    {
        depth--;
        events.Next();
    }

    private void Skip()
    {
        int open = 0;
        do
        {
            open += events.Current is MappingStart or SequenceStart ? 1 : events.Current is MappingEnd or SequenceEnd ? -1 : 0;
            if (depth + open > TreeBudget.MaximumDepth)
            {
                throw budget.TooDeep((int)events.Current.Start.Line, (int)events.Current.Start.Column);
            }

            events.Next();
        }
        while (open > 0);
    }

    private TreeNode Node(ParsingEvent at, NodeKind kind, string? key, string? text = null)
    {
        (int line, int column) = ((int)at.Start.Line, (int)at.Start.Column);
        budget.Spend(line, column);
        return new TreeNode(file, kind, key, line, column, text);
    }
}
