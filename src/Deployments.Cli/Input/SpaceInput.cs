using System.CommandLine;
using Deployments.Catalogs;
using Deployments.Hardware;
using Deployments.Model;
using Deployments.Spaces;

namespace Deployments.Cli.Input;

/// <summary>Reads and compiles a space from what a user gives: a name or a file, the hardware, conditions.</summary>
internal sealed class SpaceInput
{
    private readonly Argument<string> name = new("SPACE")
    {
        HelpName = "SPACE",
        Description = "The space: a name that `deployments list spaces` shows, or a definition's file.",
        CompletionSources = { _ => [.. SpaceDefinitions.Ids] },
    };

    private readonly Option<string?> hardware = HardwareInput.Option();

    private readonly Option<string[]?> where = new("--where")
    {
        Description = "Only stacks for which this holds, such as 'kubevirt and not (ceph or longhorn)'; may be given more than once.",
        HelpName = "CONDITION",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Adds what says the space to a command.</summary>
    public static SpaceInput AddTo(Command command)
    {
        var input = new SpaceInput();
        command.Add(input.name);
        command.Add(input.hardware);
        command.Add(input.where);
        return input;
    }

    /// <summary>The definition that a name or a file means.</summary>
    public static SpaceDefinition Read(Session session, string text)
    {
        if (!SpaceDefinitions.Ids.Contains(text) && (text.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || Path.Exists(text)))
        {
            return SpaceJson.Load(text, session.Catalog);
        }

        // A space that takes all components of a layer takes the user's own, too, so it is read by the user's knowledge.
        SpaceDefinition shipped = SpaceDefinitions.Named(text);
        return session.CatalogFiles.Length == 0 ? shipped
            : SpaceJson.Parse(KnowledgeResources.Text($"spaces/{text}.json"), text, session.Catalog);
    }

    public Space Compile(Session session, ParseResult result)
    {
        SpaceDefinition definition = Read(session, result.GetRequiredValue(name));
        SpaceCondition condition = definition.Where;
        foreach (string text in result.GetValue(where) ?? [])
        {
            condition &= SpaceCondition.Parse(text);
        }

        HardwareProfile? machine = HardwareInput.Read(session, result.GetValue(hardware));
        if (machine is null && definition.Groups.Any(g => g.Hardware is null && g.FreeFeatures.Count == 0))
        {
            session.Note("the hardware is unknown, so only stacks that are valid on any are meant; --hardware says what it is");
        }

        return Space.Compile(definition with { Where = condition }, machine, session.Catalog);
    }
}
