using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Dependencies;
using Deployments.Stacks;

namespace Deployments.Reporting.Text;

/// <summary>Writes what a stack loses when components fail.</summary>
public static class ImpactText
{
    /// <summary>Writes the impacts as plain text: for each component that fails, what falls with it.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="impacts">The impacts, from <see cref="StackDependencies.ImpactOf"/> or <see cref="StackDependencies.Impacts"/>.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>Lines that end with <c>\n</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    public static string Write(Stack stack, ValueList<Impact> impacts, TextReportOptions? options = null) => Compose(stack, impacts, options).ToString();

    /// <summary>Writes the impacts with styles, for output in colour.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="impacts">The impacts, from <see cref="StackDependencies.ImpactOf"/> or <see cref="StackDependencies.Impacts"/>.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text that <see cref="Write"/> gives, with styles.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    public static StyledText Compose(Stack stack, ValueList<Impact> impacts, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stack);
        options ??= TextReportOptions.Default;
        var names = new Names(options.Catalog ?? Catalog.BuiltIn);
        var text = new StyledText();
        foreach (Impact impact in impacts)
        {
            text.Line(names.List([impact.Failed], stack), TextStyle.Strong).Add(impact.Falls.Count switch
            {
                0 => " takes nothing with it",
                1 => " takes 1 other with it",
                int count => $" takes {count} others with it",
            });
            if (impact.Falls.Count > 0)
            {
                text.Paragraph("  ", TextStyle.Plain, names.List(impact.Falls, stack), options.Width);
            }
        }

        return text;
    }
}
