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
using Deployments.Spaces.Compilation;
using Deployments.Spaces.Definitions;
using Deployments.Spaces.Operations;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.Spaces;

/// <summary>
/// All valid stacks of a template: compiled once to a decision diagram, from which every question is answered. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// A stack of a space is a <em>choice</em>: for each of <see cref="Variables"/> the index of one of its values. Choices are ordered as the diagram
/// decides them: by the value of the first variable of <see cref="Order"/>, then by what is independent of each other, part by part.
/// The order stays the same for the same definition, catalogue and hardware.
/// </remarks>
public sealed partial class Space
{
    private readonly SpaceVariables variables;
    private readonly ConstraintModel model;
    private readonly CompiledModel compiled;
    private readonly ChoiceRanks ranks;
    private readonly StackParts? parts;

    private Space(SpaceVariables variables, ConstraintModel model, HardwareProfile? hardware, SpaceOptions options, CancellationToken cancellation)
    {
        this.variables = variables;
        this.model = model;
        Hardware = hardware;
        Options = options;
        var limits = new CompileOptions(options.NodeBudget, options.SiftingRounds, options.Progress);
        Diagram diagram = OrderSearch.Compile(model, variables.GroupOfVariables(), limits, cancellation) ?? throw new InputException(
            $"the space takes more than {options.NodeBudget} nodes", null, "narrow it with a condition, or raise the node budget");
        compiled = new CompiledModel(model, diagram);
        ranks = new ChoiceRanks(compiled);
        parts = StackParts.TryMake(variables);
        Count = compiled.Counts[compiled.Diagram.Root];
    }

    /// <summary>The template.</summary>
    public SpaceDefinition Definition => variables.Definition;

    /// <summary>The knowledge that the stacks are judged by.</summary>
    public Catalog Catalog => variables.Catalog.Catalog;

    /// <summary>The hardware of physical groups that state none; null when unknown.</summary>
    public HardwareProfile? Hardware { get; }

    /// <summary>How it was compiled.</summary>
    public SpaceOptions Options { get; }

    /// <summary>What makes up a choice.</summary>
    public ValueList<SpaceVariable> Variables => variables.Variables;

    /// <summary>How many valid stacks there are, exactly.</summary>
    public BigInteger Count { get; }

    /// <summary>How many choices there would be without any rule: the product of the numbers of values.</summary>
    public BigInteger RawCount => Variables.Aggregate(BigInteger.One, static (product, variable) => product * variable.Values.Count);

    /// <summary>The nodes of the diagram.</summary>
    public int NodeCount => compiled.Diagram.NodeCount;

    /// <summary>The variables in the order in which the diagram decides them.</summary>
    public ValueList<SpaceVariable> Order => compiled.Diagram.Order.Where(v => v < model.VisibleCount).Select(v => Variables[v]).ToValueList();

    internal ConstraintModel Model => model;

    internal SpaceVariables Choices => variables;

    internal CompiledModel Compiled => compiled;

    internal ChoiceRanks Ranks => ranks;

    /// <summary>Compiles a space.</summary>
    /// <param name="definition">The template.</param>
    /// <param name="hardware">The hardware of physical groups that state none; null when unknown.</param>
    /// <param name="catalog">The knowledge to judge by; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <param name="options">How to compile; null for <see cref="SpaceOptions.Default"/>.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The space.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    /// <exception cref="InputException">The definition names what the catalogue does not have, or the diagram gets larger than the budget.</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public static Space Compile(
        SpaceDefinition definition, HardwareProfile? hardware = null, Catalog? catalog = null, SpaceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        options ??= SpaceOptions.Default;
        var variables = new SpaceVariables(definition, CompiledCatalog.Of(catalog ?? Catalog.BuiltIn), hardware);
        ConstraintModel model = StackFormula.Write(variables, options.UnknownAtBest);
        model.Demand(variables.FormulaOf(definition.Where));
        foreach ((_, _, int formula) in variables.Installable())
        {
            // Costs and counts ask for each component by one variable, so each gets one.
            model.Watch(formula);
        }

        return new Space(variables, model, hardware, options, cancellation);
    }

    /// <summary>The stacks of this space for which a condition holds besides.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A space of its own.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null.</exception>
    /// <exception cref="InputException">The condition names something that the space does not have.</exception>
    public Space Where(SpaceCondition condition, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Compile(Definition with { Where = Definition.Where & condition }, Hardware, Catalog, Options, cancellation);
    }

    /// <summary>Goes through the choices, each written over the one before, without allocating.</summary>
    /// <returns>An enumerator that stands before the first.</returns>
    public ChoiceEnumerator EnumerateChoices() => new(compiled, 0, Count);

    /// <summary>Hands every choice to a visitor: the fastest way through a space.</summary>
    /// <typeparam name="TVisitor">The visitor's type, a struct.</typeparam>
    /// <param name="visitor">Takes the choices until it has enough.</param>
    public void Visit<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, IChoiceVisitor =>
        new ChoiceWalk(compiled).Visit(new byte[compiled.BufferLength], compiled.VisibleCount, ref visitor);

    /// <summary>The stacks, made one at a time.</summary>
    /// <returns>The stacks in the space's order.</returns>
    public IEnumerable<Stack> Enumerate() => Enumerate(EnumerateChoices());

    /// <summary>The stack that a choice means.</summary>
    /// <param name="choice">For each variable the index of its value.</param>
    /// <returns>The stack, whether it is valid or not.</returns>
    /// <exception cref="ArgumentException">The choice has not one value for each variable.</exception>
    public Stack ToStack(ReadOnlySpan<byte> choice)
    {
        RequireLength(choice.Length);
        return MakeStack(choice);
    }

    internal IEnumerable<Stack> Enumerate(ChoiceEnumerator choices)
    {
        while (choices.MoveNext())
        {
            yield return MakeStack(choices.Current);
        }
    }

    private Stack MakeStack(ReadOnlySpan<byte> choice) => parts is null ? variables.ToStack(choice) : parts.ToStack(choice);

    private void RequireLength(int length)
    {
        if (length != Variables.Count)
        {
            throw new ArgumentException($"a choice of this space has {Variables.Count} values, not {length}");
        }
    }
}
