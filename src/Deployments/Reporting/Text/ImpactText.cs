using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Dependencies;
using Deployments.Stacks;

namespace Deployments.Reporting.Text;

/// <summary>Writes what a stack loses when components fail.</summary>
public static class ImpactText
{
    /// <summary>Writes what falls with some components, as plain text; <see cref="Compose(Stack, ValueList{Impact}, TextReportOptions?)"/>.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="impacts">The impacts, from <see cref="StackDependencies.ImpactOf"/> or <see cref="StackDependencies.Impacts"/>.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>Lines that end with <c>\n</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    public static string Write(Stack stack, ValueList<Impact> impacts, TextReportOptions? options = null) => Compose(stack, impacts, options).ToString();

    /// <summary>Writes the single points of failure and all impacts, as plain text; <see cref="Compose(StackDependencies, TextReportOptions?)"/>.</summary>
    /// <param name="dependencies">The dependencies of the stack.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>Lines that end with <c>\n</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dependencies"/> is null.</exception>
    public static string Write(StackDependencies dependencies, TextReportOptions? options = null) => Compose(dependencies, options).ToString();

    /// <summary>Writes what falls with some components.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="impacts">The impacts, from <see cref="StackDependencies.ImpactOf"/> or <see cref="StackDependencies.Impacts"/>.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>A paragraph for each component that fails.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    public static StyledText Compose(Stack stack, ValueList<Impact> impacts, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stack);
        options ??= TextReportOptions.Default;
        var text = new StyledText();
        Write(text, new Names(options.Catalog ?? Catalog.BuiltIn), stack, impacts, options.Width);
        return text;
    }

    /// <summary>Writes the single points of failure of a stack by group, and then what falls with each component.</summary>
    /// <param name="dependencies">The dependencies of the stack.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>A list of the groups, and a paragraph for each component.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dependencies"/> is null.</exception>
    public static StyledText Compose(StackDependencies dependencies, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(dependencies);
        options ??= TextReportOptions.Default;
        var names = new Names(options.Catalog ?? Catalog.BuiltIn);
        var text = new StyledText();
        ValueList<Impact> impacts = dependencies.Impacts();
        HashSet<StackPart> single = [.. impacts.Where(static i => i.IsSinglePointOfFailure).Select(static i => i.Failed)];
        PlacedComponent[] components = [.. dependencies.Graph.Vertices.OfType<PlacedComponent>()];
        if (!dependencies.Graph.Vertices.Any(static v => v is PlacedWorkload))
        {
            const string None = "No single point of failure is told, because the stack names no workload. Name one, as in `-> VMs`.";
            text.Paragraph("", TextStyle.Plain, None, options.Width);
        }
        else
        {
            WriteGroups(text, names, "Single points of failure, each of which takes a workload with it", components.Where(single.Contains), options.Width);
            WriteGroups(text, names, "Others, with which no workload falls", components.Where(c => !single.Contains(c)), options.Width);
        }

        text.Gap();
        Write(text, names, dependencies.Stack, impacts, options.Width);
        return text;
    }

    private static void WriteGroups(StyledText text, Names names, string title, IEnumerable<PlacedComponent> components, int width)
    {
        IGrouping<string, PlacedComponent>[] groups = [.. components.GroupBy(static c => c.Group)];
        if (groups.Length == 0)
        {
            return;
        }

        text.Line(title, TextStyle.Strong);
        int column = groups.Max(static g => g.Key.Length);
        foreach (IGrouping<string, PlacedComponent> group in groups)
        {
            text.Paragraph($"  {group.Key.PadRight(column)}  ", TextStyle.Name, string.Join(", ", group.Select(names.Of)), width);
        }
    }

    private static void Write(StyledText text, Names names, Stack stack, ValueList<Impact> impacts, int width)
    {
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
                text.Paragraph("  ", TextStyle.Plain, names.List(impact.Falls, stack), width);
            }
        }
    }
}
