using System.CommandLine;
using Deployments.Cli.Input;
using Deployments.Cli.Running;
using Deployments.Dependencies;
using Deployments.Reporting.Text;
using Deployments.Text;

namespace Deployments.Cli.Commands;

/// <summary><c>graph</c>: draws what rests on what in a stack, or around an entry of the catalogue.</summary>
internal static class GraphCommand
{
    private const string Catalog = "catalog";

    private const int MostDrawn = 200;

    public static void Fill(Command command, Session session)
    {
        var input = new DependencyInput(command);
        var language = new Option<string>("--as")
        {
            Description = "The language of the picture: text, the default, svg for browsers, dot for Graphviz, or mermaid for Markdown.",
            HelpName = "text|svg|dot|mermaid",
            DefaultValueFactory = static _ => "text",
        };
        Option<string?> around = new("--around")
        {
            HelpName = "NAME",
            Description = "With `catalog` for STACK: the component, capability or hardware feature to draw with what it rests on and what rests on it.",
        };
        Option<string?> depth = new("--depth")
        {
            HelpName = "N",
            Description = "How many steps to go from there: 1, the default, shows what it needs and provides, 2 also who provides and needs that.",
        };
        command.Add(language.AcceptOnlyFromAmong("text", "svg", "dot", "mermaid"));
        command.Add(around);
        command.Add(depth);
        command.SetAction(result =>
        {
            string form = result.GetRequiredValue(language);
            if (result.GetRequiredValue(input.Argument) == Catalog)
            {
                Write(session, Find(session, result.GetValue(around), NumberInput.Read("--depth", result.GetValue(depth)) ?? 1), form);
                return ExitCode.Fine;
            }

            if (result.GetValue(around) is not null || result.GetValue(depth) is not null)
            {
                throw new InputException("--around and --depth are for the catalogue", null, "write `deployments graph catalog --around NAME`");
            }

            foreach (StackDependencies dependencies in input.Read(session, result).Dependencies)
            {
                Write(session, dependencies, form);
            }

            return ExitCode.Fine;
        });
    }

    private static CatalogGraph Find(Session session, string? name, ulong depth)
    {
        CatalogGraph catalog = CatalogGraph.Of(session.Catalog);
        if (name is null)
        {
            throw new InputException(
                $"the catalogue has {catalog.Graph.VertexCount} entries, too many for a picture", null,
                "name one to draw around, as in `deployments graph catalog --around kubevirt --depth 2`");
        }

        CatalogNode[] named = [.. catalog.Named(name)];
        if (named.Length == 0)
        {
            throw new InputException($"'{name}' names nothing in the catalogue", null, Suggestion.For(
                name, catalog.Graph.Vertices.SelectMany(n => new[] { n.Id, catalog.NameOf(n) })) ?? "`deployments list --help` shows what can be listed");
        }

        return catalog.Around(named[0], (int)Math.Min(depth, int.MaxValue));
    }

    private static void Write(Session session, StackDependencies stack, string form)
    {
        if (form == "text")
        {
            session.Write(GraphText.Compose(stack, session.ReportOptions));
            return;
        }

        session.Out.Write(form switch
        {
            "svg" => SvgGraph.Write(stack, session.Catalog),
            "dot" => DotGraph.Write(stack, session.Catalog),
            _ => MermaidGraph.Write(stack, session.Catalog),
        });
    }

    private static void Write(Session session, CatalogGraph catalog, string form)
    {
        if (form == "text")
        {
            session.Write(GraphText.Compose(catalog, session.ReportOptions));
            return;
        }

        if (form == "svg" && catalog.Graph.VertexCount > MostDrawn)
        {
            throw new InputException(
                $"{catalog.Graph.VertexCount} entries are too many for a picture",
                null,
                $"--depth with a smaller number shows fewer; {MostDrawn} can be drawn");
        }

        session.Out.Write(form switch
        {
            "svg" => SvgGraph.Write(catalog),
            "dot" => DotGraph.Write(catalog),
            _ => MermaidGraph.Write(catalog),
        });
    }
}
