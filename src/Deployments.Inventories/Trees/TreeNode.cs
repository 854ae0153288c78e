using System.Globalization;
using System.Text;
using Deployments.Inventories.Text;
using Deployments.Text;

namespace Deployments.Inventories.Trees;

/// <summary>A node of a JSON, YAML or XML document. Missing members and explicit nulls are both null.</summary>
internal sealed class TreeNode(string file, NodeKind kind, string? key, int line, int column, string? text = null)
{
    private List<TreeNode>? children;
    private int index;

    public NodeKind Kind => kind;

    /// <summary>The key in the map that holds the node; null in a list.</summary>
    public string? Key => key;

    public string File => file;

    public int Line => line;

    public TreeNode? Parent { get; private set; }

    public bool IsMap => kind == NodeKind.Map;

    public bool IsList => kind == NodeKind.List;

    /// <summary>The items of a list or the members of a map, in document order; empty for other nodes.</summary>
    public IReadOnlyList<TreeNode> Items => children ?? (IReadOnlyList<TreeNode>)[];

    /// <summary>The trimmed text of a scalar; null for blank scalars and for other nodes.</summary>
    public string? Text { get; } = kind is NodeKind.Map or NodeKind.List or NodeKind.Null || string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public SourceLocation Location => new(file, Math.Max(1, line), Math.Max(1, column));

    /// <summary>The file, line and path of the node, as origins name it.</summary>
    public string Origin => string.Create(CultureInfo.InvariantCulture, $"{file}:{line}, {Path()}");

    /// <summary>The origin of the node, followed by its text if it has any.</summary>
    public string Quote => Text is { } text ? $"{Origin} says {Excerpt.Of(text)}" : Origin;

    /// <summary>The last member with that key; null when it is missing or null, or when the node is not a map.</summary>
    public TreeNode? this[string member]
    {
        get
        {
            for (int i = kind == NodeKind.Map && children is not null ? children.Count - 1 : -1; i >= 0; i--)
            {
                if (children![i].Key == member)
                {
                    return children[i].Kind == NodeKind.Null ? null : children[i];
                }
            }

            return null;
        }
    }

    /// <summary>All members with that key; in XML there may be several.</summary>
    public IEnumerable<TreeNode> All(string member)
    {
        foreach (TreeNode child in Items)
        {
            if (child.Key == member)
            {
                yield return child;
            }
        }
    }

    public void Add(TreeNode child)
    {
        child.Parent = this;
        child.index = Items.Count;
        (children ??= []).Add(child);
    }

    /// <summary>Sets the parent and the index, for an item that its parent does not store.</summary>
    public void BelongsTo(TreeNode parent, int item) => (Parent, index) = (parent, item);

    /// <summary>The text as a whole number of at least 0; null for any other text.</summary>
    public long? Whole() => long.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out long value) ? value : null;

    /// <summary>The text as a whole number from 1 to 2,147,483,647; null for any other text.</summary>
    public int? Count() => Whole() is > 0 and <= int.MaxValue and { } value ? (int)value : null;

    /// <summary>The text as a finite number; null for any other text.</summary>
    public double? Number() =>
        double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null;

    /// <summary>True for yes, true, on, enabled or 1; false for their opposites; null for any other text.</summary>
    public bool? Flag() => Text?.ToLowerInvariant() switch
    {
        "true" or "yes" or "1" or "on" or "enabled" => true,
        "false" or "no" or "0" or "off" or "disabled" => false,
        _ => null,
    };

    private string Path()
    {
        var parts = new List<string>();
        for (TreeNode? node = this; node?.Parent is not null || node?.Key is not null; node = node.Parent)
        {
            // The text of an XML element is a member with an empty key
            if (node.Key?.Length == 0)
            {
                continue;
            }

            parts.Add(node.Key is { } name ? name : string.Create(CultureInfo.InvariantCulture, $"[{node.index}]"));
        }

        if (parts.Count == 0)
        {
            return "the document";
        }

        var path = new StringBuilder();
        for (int i = parts.Count - 1; i >= 0; i--)
        {
            path.Append(path.Length > 0 && parts[i][0] != '[' ? "." : "").Append(Excerpt.Of(parts[i]));
        }

        return path.ToString();
    }
}
