using System.Text;

namespace Deployments.Pages;

/// <summary>Writes Markdown, a block at a time.</summary>
internal sealed class Markdown
{
    private readonly StringBuilder text = new();

    public Markdown Heading(int level, string title) => Block(new string('#', level) + " " + title);

    public Markdown Paragraph(string? words) => string.IsNullOrEmpty(words) ? this : Block(words);

    public Markdown Bullets(string? heading, IEnumerable<string> items)
    {
        string[] lines = [.. items.Select(i => "- " + i)];
        if (lines.Length == 0)
        {
            return this;
        }

        return (heading is null ? this : Heading(2, heading)).Block(string.Join('\n', lines));
    }

    public Markdown Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        string[] lines = [.. rows.Select(Row)];
        return lines.Length == 0 ? this : Block(string.Join('\n', [Row(head), Row([.. head.Select(_ => "---")]), .. lines]));
    }

    public Markdown Code(string code, string language = "text") => Block($"```{language}\n{code.TrimEnd('\n')}\n```");

    public override string ToString() => text.ToString();

    /// <summary>A name in the type of code.</summary>
    public static string Name(object name) => $"`{name}`";

    /// <summary>A source as a link, or as it is when it is a document.</summary>
    public static string Source(string source) =>
        source.StartsWith("https://", StringComparison.Ordinal) ? $"<{source}>" : source.Replace("document:", "", StringComparison.Ordinal);

    private static string Row(IReadOnlyList<string> cells) =>
        "| " + string.Join(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" "))) + " |";

    private Markdown Block(string block)
    {
        text.Append(text.Length > 0 ? "\n" : "").Append(block).Append('\n');
        return this;
    }
}
