using System.Numerics;
using Deployments.Diagrams.Logic;
using Deployments.Diagrams.Nodes;

namespace Deployments.Diagrams.Walking;

/// <summary>A diagram with what its operations share: counts, and where each level's value stands in a choice.</summary>
internal sealed class CompiledModel
{
    private readonly ConstraintModel model;

    public CompiledModel(ConstraintModel model, Diagram diagram)
    {
        this.model = model;
        Diagram = diagram;
        Counts = new DiagramCounts(diagram);
        VisibleCount = model.VisibleCount;
        VariableCount = diagram.Order.Length;
        Paths = VariableCount == VisibleCount ? diagram : ForcedDecisions.Skip(diagram, VisibleCount);
        PathCounts = ReferenceEquals(Paths, diagram) ? Counts : new DiagramCounts(Paths);
        NeedsHidden = VariableCount > VisibleCount && ForcedDecisions.Decides(Paths, VisibleCount);
        Tapes = new ChoiceTapes(this);
    }

    /// <summary>How many bytes a walk or a lookup writes to: the variables, and room to write whole vectors.</summary>
    public int BufferLength => Math.Max(VariableCount, ChoiceRows.MaximumWidth);

    public Diagram Diagram { get; }

    public DiagramCounts Counts { get; }

    /// <summary>
    /// The same diagram for those who only care for what is visible: without the nodes at which a hidden variable can take but one value.
    /// It has as many solutions, in the same order.
    /// </summary>
    public Diagram Paths { get; }

    /// <summary>The counts of <see cref="Paths"/>.</summary>
    public DiagramCounts PathCounts { get; }

    /// <summary>Whether <see cref="Paths"/> still asks for hidden variables, so that a lookup must work them out first.</summary>
    public bool NeedsHidden { get; }

    public ChoiceTapes Tapes { get; }

    /// <summary>The variables that make up a choice; hidden ones stand behind them.</summary>
    public int VisibleCount { get; }

    public int VariableCount { get; }

    /// <summary>How many values a variable, visible or hidden, can take.</summary>
    public int DomainSize(int variable) => BitOperations.PopCount(model.Formulas.DomainOf(variable));

    /// <summary>Works out the hidden variables of a choice; false when a value is out of range.</summary>
    public bool TryComplete(ReadOnlySpan<byte> choice, Span<byte> values)
    {
        for (int variable = 0; variable < VisibleCount; variable++)
        {
            if (choice[variable] >= 64 || (model.Formulas.DomainOf(variable) >> choice[variable] & 1) == 0)
            {
                return false;
            }
        }

        choice[..VisibleCount].CopyTo(values);
        for (int variable = VisibleCount; variable < VariableCount; variable++)
        {
            values[variable] = 0;
        }

        // A definition speaks of visible variables, and of hidden ones only through their own definitions.
        for (int variable = VisibleCount; variable < VariableCount; variable++)
        {
            values[variable] = model.Formulas.Holds(model.DefinitionOf(variable), values) ? (byte)1 : (byte)0;
        }

        return true;
    }
}
