using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Dependencies;
using Deployments.Stacks;

namespace Deployments.Reporting.Text;

/// <summary>Writes by which chain one part of a stack rests on another, one step a line.</summary>
public static class ChainText
{
    /// <summary>Writes chains as plain text.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="chains">The chains, from <see cref="StackDependencies.Chain"/>; empty ones are left out.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>Lines that end with <c>\n</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    public static string Write(Stack stack, ValueList<ValueList<Dependency>> chains, TextReportOptions? options = null) =>
        Compose(stack, chains, options).ToString();

    /// <summary>Writes chains with styles, for output in colour.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="chains">The chains, from <see cref="StackDependencies.Chain"/>; empty ones are left out.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>A heading for each chain and a line for each step.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    public static StyledText Compose(Stack stack, ValueList<ValueList<Dependency>> chains, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stack);
        options ??= TextReportOptions.Default;
        var names = new Names(options.Catalog ?? Catalog.BuiltIn);
        bool single = stack.AllGroups().Take(2).Count() == 1;
        string Of(StackPart part) => single ? names.Of(part) : $"{names.Of(part)} on `{part.Group}`";
        var text = new StyledText();
        foreach (ValueList<Dependency> chain in chains)
        {
            if (chain.Count == 0)
            {
                continue;
            }

            text.Paragraph("", TextStyle.Strong, $"{Of(chain[0].Source)} → {Of(chain[^1].Target)}", options.Width, TextStyle.Strong);
            for (int i = 0; i < chain.Count; i++)
            {
                string other = chain[i].AnyWouldDo ? ", or from something else" : "";
                text.Paragraph($"{i + 1,4}  ", TextStyle.Strong, $"{Of(chain[i].Source)}: {Verb(chain[i])} {Of(chain[i].Target)}{other}", options.Width);
            }
        }

        return text;
    }

    private static string Verb(Dependency step) => step.Kind switch
    {
        DependencyKind.Host => "runs in",
        DependencyKind.Component => "needs",
        _ => step.Target is MachineFact ? "needs" : $"`{step.Label}` from",
    };
}
