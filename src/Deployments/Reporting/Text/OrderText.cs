using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Dependencies;

namespace Deployments.Reporting.Text;

/// <summary>Writes the order in which to bring a stack up, one step a line.</summary>
public static class OrderText
{
    /// <summary>Writes the order as plain text.</summary>
    /// <param name="dependencies">The dependencies of the stack.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>Lines that end with <c>\n</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dependencies"/> is null.</exception>
    public static string Write(StackDependencies dependencies, TextReportOptions? options = null) => Compose(dependencies, options).ToString();

    /// <summary>Writes the order with styles, for output in colour.</summary>
    /// <param name="dependencies">The dependencies of the stack.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text that <see cref="Write"/> gives, with styles.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dependencies"/> is null.</exception>
    public static StyledText Compose(StackDependencies dependencies, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(dependencies);
        options ??= TextReportOptions.Default;
        var names = new Names(options.Catalog ?? Catalog.BuiltIn);
        ValueList<OrderStep> steps = dependencies.Order();
        var text = new StyledText();
        text.Line(steps.Count == 1 ? "All at once" : $"{steps.Count} steps up; the other way round down", TextStyle.Strong);
        for (int i = 0; i < steps.Count; i++)
        {
            text.Paragraph($"{i + 1,4}  ", TextStyle.Strong, names.List(steps[i].Parts, dependencies.Stack), options.Width);
            foreach (ValueList<StackPart> circle in steps[i].Circles)
            {
                string together = $"together, as they rest on each other: {names.List(circle, dependencies.Stack)}";
                text.Paragraph("      ", TextStyle.Plain, together, options.Width, TextStyle.Doubtful);
            }
        }

        return text;
    }
}
