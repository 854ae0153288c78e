using System.CommandLine;
using System.CommandLine.Completions;
using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Spaces;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Filters;
using Deployments.Spaces.Templates;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Cli.Input;

/// <summary>Reads and compiles a space from a name or a file, the hardware, and conditions.</summary>
internal sealed class SpaceInput(bool filters)
{
    private const int UsualNodes = 3;
    private const string Description = "The space: a name that `deployments list spaces` shows, or a definition's file.";

    private readonly Argument<string?> name = new("SPACE")
    {
        HelpName = "SPACE",
        Description = Description,
        Arity = ArgumentArity.ZeroOrOne,
        CompletionSources = { Complete },
    };

    private readonly Option<string?> layers = new("--layers")
    {
        Description = "Instead of SPACE: one component of each of these layers, on one group of machines, such as 'hypervisor,orchestrator,storage'.",
        HelpName = "LAYERS",
        CompletionSources = { _ => LayerWords.Select(word => new CompletionItem(word)) },
    };

    private readonly Option<int?> nodes = new("--nodes")
    {
        Description = "With --layers: how many machines; 3 when left out.",
        HelpName = "COUNT",
    };

    private readonly Option<string?> hardware = HardwareInput.Option();

    private readonly Option<string[]?> where = new("--where")
    {
        Description = "Only stacks for which this holds, such as 'kubevirt and not (ceph or longhorn)'; may be given more than once.",
        HelpName = "CONDITION",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Adds the argument and the options of a space to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="orElse">What else may be given.</param>
    /// <param name="filters">True for a command that leaves out the stacks that break the user's policies.</param>
    public static SpaceInput AddTo(Command command, string orElse = "", bool filters = false)
    {
        var input = new SpaceInput(filters);
        input.name.Description += orElse;
        command.Add(input.name);
        command.Add(input.layers);
        command.Add(input.nodes);
        command.Add(input.hardware);
        command.Add(input.where);
        return input;
    }

    /// <summary>The file of a PICT model, which the command takes in place of a space; null when a space is meant.</summary>
    public string? PictFile(ParseResult result)
    {
        if (result.GetValue(name) is not { } file || !file.EndsWith(".pict", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        foreach (Option option in new Option[] { layers, nodes, hardware, where })
        {
            if (result.GetResult(option) is not null)
            {
                throw new InputException($"{option.Name} is for spaces, and '{file}' is a PICT model", null, $"leave {option.Name} out");
            }
        }

        return file;
    }

    /// <summary>The definition with that name, or in that file.</summary>
    public static SpaceDefinition Read(Session session, string text)
    {
        if (!SpaceDefinitions.Ids.Contains(text) && (text.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || Path.Exists(text)))
        {
            return SpaceJson.Load(text, session.Catalog);
        }

        return SpaceDefinitions.Named(text, session.Catalog);
    }

    /// <summary>Makes the option that names a space, for commands to which the space is optional.</summary>
    public static Option<string?> Option(string use) =>
        new("--space") { Description = $"{use} {Description}", HelpName = "SPACE", CompletionSources = { Complete } };

    public Space Compile(Session session, ParseResult result) =>
        CompileAny(session, ReadTemplate(session, result), result.GetValue(hardware), result.GetValue(where) ?? [], filters);

    public static Space Compile(Session session, SpaceDefinition definition, string? hardware) => CompileAny(session, definition, hardware, [], filters: false);

    private static Space CompileAny(Session session, SpaceDefinition definition, string? hardware, string[] conditions, bool filters)
    {
        if (!filters && session.RuleFiles.Length > 0)
        {
            throw new InputException(
                $"the policies of {PolicyFile.Option} are code, which a space cannot take in", null,
                "`count`, `enumerate` and `sample` judge the stacks one by one");
        }

        StackFilter condition = definition.Where;
        foreach (string text in conditions)
        {
            condition &= StackFilter.Parse(text);
        }

        HardwareProfile? machine = HardwareInput.Read(session, hardware);
        if (machine is null && definition.Groups.Any(g => g.Hardware is null && g.FreeFeatures.Count == 0))
        {
            session.Note(
                "the hardware is unknown, so only stacks that are valid on any are meant; --hardware says what it is, and `count --bounds` what it decides");
        }

        foreach (SpaceGroup kept in definition.Groups.Where(g => machine is not null && g.HardwareReason is not null))
        {
            session.Note($"group `{kept.Name}` stays on `{kept.Hardware!.Name}`, since {kept.HardwareReason}");
        }

        using Progress? progress = session.StartProgress();
        SpaceOptions options = SpaceOptions.Default with { Progress = progress is null ? null : new Nodes(progress) };
        Space space = Space.Compile(definition with { Where = condition }, machine, session.Catalog, options);
        if (space.Count.IsZero)
        {
            NoteConflict(session, space);
        }

        return space;
    }

    private static IEnumerable<string> LayerWords => Enum.GetValues<Layer>().Select(Words.Of);

    private SpaceDefinition ReadTemplate(Session session, ParseResult result)
    {
        string? space = result.GetValue(name), words = result.GetValue(layers);
        int? count = result.GetValue(nodes);
        if (space is null == words is null)
        {
            throw new InputException(
                space is null ? "which space?" : "a space and --layers are two spaces", null, "give the name of a space, its file, or --layers");
        }

        if (count is not null && (words is null || count is < 1 or > HardwareProfile.MaximumNodes))
        {
            throw new InputException(
                words is null ? "a space says itself how many machines it has" : $"--nodes is not from 1 to {HardwareProfile.MaximumNodes}", null,
                words is null ? "leave --nodes out" : null);
        }

        return space is not null ? Read(session, space) : Space.Of(ReadLayers(words!)).ToDefinition(count ?? UsualNodes, session.Catalog);
    }

    private static Layer[] ReadLayers(string words)
    {
        var read = new List<Layer>();
        foreach (string word in words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int index = LayerWords.ToList().FindIndex(known => known.Equals(word, StringComparison.OrdinalIgnoreCase));
            if (index < 0 || read.Contains((Layer)index))
            {
                throw new InputException(
                    index < 0 ? $"'{word}' is no layer" : $"layer '{word}' is given twice", null,
                    index < 0 ? Suggestion.For(word, LayerWords) ?? $"the layers are {string.Join(", ", LayerWords)}" : "give each layer once");
            }

            read.Add((Layer)index);
        }

        return read.Count > 0 ? [.. read] : throw new InputException("--layers names no layer", null, $"the layers are {string.Join(", ", LayerWords)}");
    }

    private static IEnumerable<CompletionItem> Complete(CompletionContext context) =>
        SpaceDefinitions.BuiltIn.Select(s => new CompletionItem(s.Id, detail: s.Name));

    private static void NoteConflict(Session session, Space space)
    {
        ValueList<string> conflict = space.Explain();
        session.Note(conflict.Count switch
        {
            0 => "no stack is valid: the rules allow none, whatever the template asks for",
            1 => $"no stack is valid: the rules do not allow what the template asks for: {conflict[0]}",
            _ => $"no stack is valid: under the rules these contradict each other: {string.Join("; ", (IEnumerable<string>)conflict)}",
        });
    }

    /// <summary>Shows the number of compiled nodes, immediately and on the compiling thread, unlike <see cref="Progress{T}"/>.</summary>
    private sealed class Nodes(Progress progress) : IProgress<int>
    {
        public void Report(int value) => progress.Say((ulong)value, "nodes compiled");
    }
}
