using System.Xml;
using Deployments.Inventories.Text;
using Deployments.Text;

namespace Deployments.Inventories.Trees;

/// <summary>
/// Reads an XML document as a tree. Elements and attributes become members, and text becomes a member with an empty key. Document types are refused, and
/// external references are not resolved.
/// </summary>
internal static class XmlTrees
{
    private const int MaximumCharacters = 32 * 1024 * 1024;

    /// <summary>The root element, as a map whose key is the element's name.</summary>
    public static TreeNode Read(GuardedText text)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaximumCharacters,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = false,
        };
        using var reader = XmlReader.Create(text, settings);
        var lines = (IXmlLineInfo)reader;
        try
        {
            return Read(reader, lines, text);
        }
        catch (XmlException error)
        {
            string advice = error.Message.Contains("DTD", StringComparison.Ordinal)
                ? "remove the document type; inventories have none" : "the file is cut off or damaged; export the inventory again";
            throw new InputException(
                $"this is not XML that is read: {Excerpt.OfError(error.Message, ". Line ")}",
                new SourceLocation(text.Name, Math.Max(1, error.LineNumber), Math.Max(1, error.LinePosition)), advice);
        }
    }

    private static TreeNode Read(XmlReader reader, IXmlLineInfo lines, GuardedText text)
    {
        var budget = new TreeBudget(text.Name);
        var open = new Stack<TreeNode>();
        TreeNode? root = null;
        while (reader.Read())
        {
            text.TokenRead();
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (open.Count >= TreeBudget.MaximumDepth)
                    {
                        throw budget.TooDeep(lines.LineNumber, lines.LinePosition);
                    }

                    bool empty = reader.IsEmptyElement;
                    TreeNode element = Element(reader, lines, text, budget);
                    open.TryPeek(out TreeNode? parent);
                    root ??= element;
                    parent?.Add(element);
                    if (!empty)
                    {
                        open.Push(element);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when open.Count > 0:
                    budget.Spend(lines.LineNumber, lines.LinePosition);
                    open.Peek().Add(new TreeNode(text.Name, NodeKind.Text, "", lines.LineNumber, lines.LinePosition, reader.Value));
                    break;
            }
        }

        return root ?? throw new InputException("the document has no element", new SourceLocation(text.Name, 1, 1));
    }

    private static TreeNode Element(XmlReader reader, IXmlLineInfo lines, GuardedText text, TreeBudget budget)
    {
        budget.Spend(lines.LineNumber, lines.LinePosition);
        var element = new TreeNode(text.Name, NodeKind.Map, reader.LocalName, lines.LineNumber, lines.LinePosition);
        while (reader.MoveToNextAttribute())
        {
            budget.Spend(lines.LineNumber, lines.LinePosition);
            element.Add(new TreeNode(text.Name, NodeKind.Text, "@" + reader.LocalName, lines.LineNumber, lines.LinePosition, reader.Value));
        }

        return element;
    }
}
