using System.Numerics;
using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Diagrams.Compiling;
using Deployments.Diagrams.Logic;
using Deployments.Diagrams.Nodes;
using Deployments.Diagrams.Ranking;
using Deployments.Diagrams.Walking;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Spaces.Templates;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.Spaces.Compiling;

/// <summary>A template compiled to a decision diagram: what every question to a space is answered from. Immutable and thread-safe.</summary>
internal sealed class CompiledTemplate
{
    private const int MaximumStackVariables = 1024;

    private readonly GroupCache? groups;
    private readonly Lock gate = new();
    private readonly Lazy<DemandSearch> demands;
    private CompiledTemplate? deciding;

    private CompiledTemplate(
        SpaceVariables variables, ConstraintModel model, HardwareProfile? hardware, SpaceOptions options, HashSet<int> watched,
        CancellationToken cancellation)
    {
        Variables = variables;
        Model = model;
        Hardware = hardware;
        Options = options;
        Action<int>? progress = options.Progress is { } reports ? reports.Report : null;
        var limits = new CompileOptions(options.NodeBudget, options.SiftingRounds, progress) { Watched = watched };
        Diagram diagram = OrderSearch.Compile(model, variables.GroupOfVariables(), limits, cancellation) ?? throw new InputException(
            $"the space takes more than {options.NodeBudget} nodes", null, "narrow it with a condition, or raise the node budget");
        Solutions = new CompiledModel(model, diagram);
        Ranks = new ChoiceRanks(Solutions);
        groups = GroupCache.TryMake(variables);
        demands = new Lazy<DemandSearch>(() => new DemandSearch(this));
        Count = Solutions.Counts[diagram.Root];
    }

    /// <summary>The variables, and the stacks that their values mean.</summary>
    public SpaceVariables Variables { get; }

    /// <summary>The constraints.</summary>
    public ConstraintModel Model { get; }

    /// <summary>The diagram of the constraints, with its counts.</summary>
    public CompiledModel Solutions { get; }

    /// <summary>Ranks of choices.</summary>
    public ChoiceRanks Ranks { get; }

    /// <summary>The hardware of physical groups that state none; null when unknown.</summary>
    public HardwareProfile? Hardware { get; }

    /// <summary>How it was compiled.</summary>
    public SpaceOptions Options { get; }

    /// <summary>A search for choices that break what the rules demand of the template; made at first use.</summary>
    public DemandSearch Demands => demands.Value;

    /// <summary>The number of valid stacks.</summary>
    public BigInteger Count { get; }

    /// <summary>The template.</summary>
    public SpaceDefinition Definition => Variables.Definition;

    /// <summary>The catalogue.</summary>
    public Catalog Catalog => Variables.Catalog.Catalog;

    /// <summary>The number of choices, valid or not: the product of the numbers of values.</summary>
    public BigInteger RawCount => Variables.Variables.Aggregate(BigInteger.One, static (product, variable) => product * variable.Values.Count);

    /// <summary>Compiles a template.</summary>
    /// <exception cref="InputException">The definition names what the catalogue does not have, or the diagram exceeds the node budget.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static CompiledTemplate Compile(
        SpaceDefinition definition, HardwareProfile? hardware, Catalog catalog, SpaceOptions options, CancellationToken cancellation)
    {
        var variables = new SpaceVariables(definition, CompiledCatalog.Of(catalog), hardware);
        ConstraintModel model = StackFormula.Write(variables, options.UnknownAtBest);
        model.Demand(variables.FormulaOf(definition.Where));
        return Compile(variables, model, hardware, options, cancellation);
    }

    /// <summary>Compiles constraints over variables that have none of their own yet.</summary>
    /// <exception cref="InputException">The diagram exceeds the node budget.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static CompiledTemplate Compile(
        SpaceVariables variables, ConstraintModel model, HardwareProfile? hardware, SpaceOptions options, CancellationToken cancellation)
    {
        return new CompiledTemplate(variables, model, hardware, options, [], cancellation);
    }

    /// <summary>
    /// The same template with a diagram that decides for each component whether it is there, also where that follows from the choice. What asks about
    /// components reads it; it can be many times as large, so it is made at the first such question.
    /// </summary>
    /// <exception cref="InputException">The diagram exceeds the node budget.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CompiledTemplate DecidingComponents(CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return deciding ??= Watching(cancellation);
        }
    }

    private CompiledTemplate Watching(CancellationToken cancellation)
    {
        HashSet<int> hidden = [.. Variables.Installable().Where(static i => i.Formula != FormulaPool.True)
            .Select(i => Model.LiteralFor(i.Formula).Variable).Where(v => v >= Model.VisibleCount)];
        if (hidden.Count == 0)
        {
            return this;
        }

        var watching = new CompiledTemplate(Variables, Model, Hardware, Options, hidden, cancellation);
        watching.deciding = watching;
        return watching;
    }

    /// <summary>The same template with a changed definition.</summary>
    public CompiledTemplate With(SpaceDefinition definition, CancellationToken cancellation) => Compile(definition, Hardware, Catalog, Options, cancellation);

    /// <summary>The stacks of this template for which a formula over its variables holds.</summary>
    /// <exception cref="InputException">The diagram exceeds the node budget.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CompiledTemplate Where(Func<FormulaPool, int> formula, CancellationToken cancellation)
    {
        var variables = new SpaceVariables(Definition, Variables.Catalog, Hardware);
        var model = new ConstraintModel(variables.Formulas);
        var copy = new FormulaCopy(Model, variables.Formulas);
        model.Demand(copy.Demands());
        copy.CopyLinear(model);
        model.Demand(formula(variables.Formulas));
        return Compile(variables, model, Hardware, Options, cancellation);
    }

    /// <summary>The stack of a choice, valid or not.</summary>
    public Stack ToStack(ReadOnlySpan<byte> choice) => groups is null ? Variables.ToStack(choice) : groups.ToStack(choice);

    /// <summary>All choices that mean a stack; the first one where none means it exactly, as for a stack without what is assumed.</summary>
    public byte[][] ChoicesOf(Stack stack)
    {
        byte[][] readings = [.. Variables.Readings(stack)];
        ValueList<NodeGroup> own = [.. stack.AllGroups()];
        byte[][] exact = Array.FindAll(
            readings, choice => ToStack(choice).AllGroups().Zip(own).All(static pair => pair.First.Components.Count == pair.Second.Components.Count));
        return exact.Length > 0 ? exact : [.. readings.Take(1)];
    }

    /// <summary>Writes the choice with a rank below the count.</summary>
    public void Unrank(BigInteger rank, Span<byte> choice)
    {
        if (!Solutions.NeedsHidden)
        {
            Ranks.Unrank(rank, choice);
            return;
        }

        Span<byte> values = Solutions.VariableCount <= MaximumStackVariables ? stackalloc byte[Solutions.VariableCount] : new byte[Solutions.VariableCount];
        Ranks.Unrank(rank, values);
        values[..choice.Length].CopyTo(choice);
    }

    /// <summary>The rank of a choice; −1 when it is not valid.</summary>
    public BigInteger RankOf(ReadOnlySpan<byte> choice)
    {
        if (!Solutions.NeedsHidden)
        {
            return Ranks.Rank(choice);
        }

        Span<byte> values = Solutions.VariableCount <= MaximumStackVariables ? stackalloc byte[Solutions.VariableCount] : new byte[Solutions.VariableCount];
        return Solutions.TryComplete(choice, values) ? Ranks.Rank(values) : -1;
    }

    /// <summary>True when a choice is valid.</summary>
    public bool Contains(ReadOnlySpan<byte> choice)
    {
        if (!Solutions.NeedsHidden)
        {
            return Ranks.Contains(choice);
        }

        Span<byte> values = Solutions.VariableCount <= MaximumStackVariables ? stackalloc byte[Solutions.VariableCount] : new byte[Solutions.VariableCount];
        return Solutions.TryComplete(choice, values) && Ranks.Contains(values);
    }

    /// <summary>Every choice, valid or not; the last variable changes fastest.</summary>
    public IEnumerable<byte[]> RawChoices()
    {
        byte[] choice = new byte[Variables.Variables.Count];
        while (true)
        {
            yield return [.. choice];
            int last = choice.Length - 1;
            while (last >= 0 && ++choice[last] == Variables.Variables[last].Values.Count)
            {
                choice[last--] = 0;
            }

            if (last < 0)
            {
                yield break;
            }
        }
    }
}
