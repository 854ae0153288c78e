using Deployments.Catalogs;
using Deployments.Validation;

namespace Deployments.Reporting.Text;

/// <summary>Draws stacks without a verdict: groups as nested boxes, with the hardware at the bottom and the workloads at the top.</summary>
public static class StackDrawing
{
    /// <summary>Draws a stack as plain text, followed by the list of assumed components.</summary>
    /// <param name="completion">The stack, and what was assumed of it.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>Lines that end with <c>\n</c>; the same text for equal completions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="completion"/> is null.</exception>
    public static string Write(Completion completion, TextReportOptions? options = null) => Compose(completion, options).ToString();

    /// <summary>Draws a stack with styles, for output in colour.</summary>
    /// <param name="completion">The stack, and what was assumed of it.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text that <see cref="Write"/> gives, with styles.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="completion"/> is null.</exception>
    public static StyledText Compose(Completion completion, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(completion);
        options ??= TextReportOptions.Default;
        var names = new Names(options.Catalog ?? Catalog.BuiltIn);
        Glyphs glyphs = Glyphs.For(options);
        var text = new StyledText();
        text.Add(new BoxDrawing(new BoxContent(names, new Marks([], completion.Assumed), glyphs), glyphs).Draw(completion.Stack, options.Width));
        AssumptionText.Write(text, completion.Assumed, completion.Stack, names, options.Width);
        return text;
    }
}
