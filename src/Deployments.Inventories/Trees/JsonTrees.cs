using System.Globalization;
using System.Numerics;
using Deployments.Inventories.Text;
using Deployments.Text;
using Newtonsoft.Json;

namespace Deployments.Inventories.Trees;

/// <summary>
/// Reads JSON one document at a time. Each item of a top-level list is a document of its own, so that ten thousand machines need no more
/// memory than one.
/// </summary>
internal sealed class JsonTrees : IDisposable
{
    private readonly string file;
    private readonly GuardedText? guard;
    private readonly JsonTextReader reader;
    private readonly TreeBudget budget;

    public JsonTrees(GuardedText text)
        : this(text, text.Name) => guard = text;

    private JsonTrees(TextReader text, string file)
    {
        this.file = file;
        budget = new TreeBudget(file);
        reader = new JsonTextReader(text)
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Double,
            MaxDepth = TreeBudget.MaximumDepth,
            Culture = CultureInfo.InvariantCulture,
            SupportMultipleContent = true,
            PropertyNameTable = new DefaultJsonNameTable(),
        };
    }

    /// <summary>Reads the JSON document in the text of a node of another document.</summary>
    public static TreeNode ReadInner(TreeNode holder)
    {
        using var trees = new JsonTrees(new StringReader(holder.Text ?? ""), $"{holder.Origin}, inner JSON");
        foreach (TreeNode node in trees.Documents())
        {
            return node;
        }

        throw new InputException("the JSON text in this value is empty", holder.Location);
    }

    public IEnumerable<TreeNode> Documents()
    {
        while (Next())
        {
            budget.Reset();
            switch (reader.TokenType)
            {
                case JsonToken.StartArray:
                    TreeNode list = Node(NodeKind.List, null);
                    foreach (TreeNode item in Items(list))
                    {
                        yield return item;
                    }

                    break;
                case JsonToken.StartObject:
                    TreeNode map = Node(NodeKind.Map, null);
                    bool streamed = false;
                    while (NextMember() is { } key)
                    {
                        if (key is not ("items" or "Members") || reader.TokenType != JsonToken.StartArray)
                        {
                            AddTo(map, key);
                            continue;
                        }

                        streamed = true;
                        foreach (TreeNode item in Items(Held(map, Node(NodeKind.List, key))))
                        {
                            yield return item;
                        }
                    }

                    if (!streamed)
                    {
                        yield return map;
                    }

                    break;
                default:
                    throw new InputException("an object or an array is expected", Here(), "this is not an inventory");
            }
        }
    }

    public void Dispose() => reader.Close();

    private static TreeNode Held(TreeNode parent, TreeNode child)
    {
        child.BelongsTo(parent, 0);
        return child;
    }

    private IEnumerable<TreeNode> Items(TreeNode list)
    {
        for (int i = 0; Required() != JsonToken.EndArray; i++)
        {
            budget.Reset();
            TreeNode item = Build(null);
            item.BelongsTo(list, i);
            yield return item;
        }
    }

    private TreeNode Build(string? key)
    {
        switch (reader.TokenType)
        {
            case JsonToken.StartObject:
                TreeNode map = Node(NodeKind.Map, key);
                while (NextMember() is { } member)
                {
                    AddTo(map, member);
                }

                return map;
            case JsonToken.StartArray:
                TreeNode list = Node(NodeKind.List, key);
                while (Required() != JsonToken.EndArray)
                {
                    list.Add(Build(null));
                }

                return list;
            case JsonToken.Null or JsonToken.Undefined:
                return Node(NodeKind.Null, key);
            case JsonToken.Boolean:
                return Node(NodeKind.Boolean, key, (bool)reader.Value! ? "true" : "false");
            case JsonToken.Integer or JsonToken.Float:
                return Node(NodeKind.Number, key, OfNumber(reader.Value!));
            case JsonToken.String:
                return Node(NodeKind.Text, key, (string)reader.Value!);
            default:
                throw new InputException("this is JavaScript, not JSON", Here());
        }
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

    private void Skip()
    {
        int depth = reader.Depth;
        if (reader.TokenType is JsonToken.StartArray or JsonToken.StartObject)
        {
            while (Required() is not (JsonToken.EndArray or JsonToken.EndObject) || reader.Depth > depth)
            {
            }
        }
    }

    private TreeNode Node(NodeKind kind, string? key, string? text = null)
    {
        budget.Spend(reader.LineNumber, reader.LinePosition);
        return new TreeNode(file, kind, key, reader.LineNumber, reader.LinePosition, text);
    }

    private static string OfNumber(object value) => value switch
    {
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        BigInteger large => large.ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private string? NextMember()
    {
        if (Required() == JsonToken.EndObject)
        {
            return null;
        }

        if (reader.TokenType != JsonToken.PropertyName)
        {
            throw new InputException("a key or the end of the object is expected", Here());
        }

        string key = (string)reader.Value!;
        Required();
        return key;
    }

    private JsonToken Required() => Next() ? reader.TokenType : throw new InputException(
        "the text ends in the middle of a value", Here(), "the file is cut off; export the inventory again");

    private bool Next()
    {
        try
        {
            do
            {
                if (!reader.Read())
                {
                    return false;
                }

                guard?.TokenRead();
            }
            while (reader.TokenType == JsonToken.Comment);

            return true;
        }
        catch (JsonReaderException error)
        {
            var location = new SourceLocation(file, Math.Max(1, error.LineNumber), Math.Max(1, error.LinePosition));
            throw error.Message.Contains("MaxDepth", StringComparison.Ordinal)
                ? budget.TooDeep(location.Line, location.Column)
                : new InputException($"this is not JSON: {Excerpt.OfError(error.Message, ". Path")}", location,
                    "the file is cut off or damaged; export the inventory again");
        }
    }

    private SourceLocation Here() => new(file, Math.Max(1, reader.LineNumber), Math.Max(1, reader.LinePosition));
}
