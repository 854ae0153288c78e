using System.Numerics;
using Deployments.Diagrams.Logic;
using Deployments.Diagrams.Nodes;

namespace Deployments.Diagrams.Walking;

/// <summary>A model with its diagram, and what the operations on it share. Immutable and thread-safe.</summary>
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

    /// <summary>The bytes that a walk or a lookup needs: one for each variable, and room to write whole vectors.</summary>
    public int BufferLength => Math.Max(VariableCount, ChoiceRows.MaximumWidth);

    public Diagram Diagram { get; }

    public DiagramCounts Counts { get; }

    /// <summary>
    /// The diagram without decisions of hidden variables that have only one value.
    /// It has the same number of solutions, in the same order.
    /// </summary>
    public Diagram Paths { get; }

    /// <summary>The counts of <see cref="Paths"/>.</summary>
    public DiagramCounts PathCounts { get; }

    /// <summary>True when <see cref="Paths"/> still decides hidden variables, so that a lookup must compute them first.</summary>
    public bool NeedsHidden { get; }

    public ChoiceTapes Tapes { get; }

    /// <summary>The number of visible variables; hidden ones follow them.</summary>
    public int VisibleCount { get; }

    public int VariableCount { get; }

    /// <summary>The number of values of a variable, visible or hidden.</summary>
    public int DomainSize(int variable) => BitOperations.PopCount(model.Formulas.DomainOf(variable));

    /// <summary>Computes the hidden variables of a choice; false when a value is out of range.</summary>
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

        // A definition mentions only visible variables and hidden ones defined before it.
        for (int variable = VisibleCount; variable < VariableCount; variable++)
        {
            values[variable] = model.Formulas.Holds(model.DefinitionOf(variable), values) ? (byte)1 : (byte)0;
        }

        return true;
    }
}
