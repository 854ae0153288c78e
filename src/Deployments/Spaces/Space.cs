using System.Diagnostics;
using System.Numerics;
using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Spaces.Combining;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Explaining;
using Deployments.Spaces.Exporting;
using Deployments.Spaces.Filters;
using Deployments.Spaces.Templates;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Spaces;

/// <summary>
/// All valid stacks of a template. Compiled once to a decision diagram, from which every question is answered. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// A stack of a space is a <em>choice</em>: for each of <see cref="Variables"/> the index of one of its values. Choices are ordered by the value of the
/// first variable of <see cref="Order"/>, then part by part where the diagram found independent parts. The order is the same for the same definition,
/// catalogue, hardware and options.
/// </remarks>
[DebuggerDisplay("{Definition.Id,nq}: {Count} of {RawCount} stacks")]
public sealed partial class Space
{
    private readonly CompiledTemplate compiled;

    private Space(CompiledTemplate compiled) => this.compiled = compiled;

    /// <summary>The template.</summary>
    public SpaceDefinition Definition => compiled.Definition;

    /// <summary>The catalogue by which stacks are judged.</summary>
    public Catalog Catalog => compiled.Catalog;

    /// <summary>The hardware of physical groups that state none; null when unknown.</summary>
    public HardwareProfile? Hardware => compiled.Hardware;

    /// <summary>The variables of a choice, group by group.</summary>
    public ValueList<SpaceVariable> Variables => compiled.Variables.Variables;

    /// <summary>The exact number of valid stacks.</summary>
    public BigInteger Count => compiled.Count;

    /// <summary>The number of choices, valid or not: the product of the numbers of values.</summary>
    public BigInteger RawCount => compiled.RawCount;

    /// <summary>The number of nodes of the diagram.</summary>
    public int NodeCount => compiled.Solutions.Diagram.NodeCount;

    /// <summary>The variables in the order in which the diagram decides them.</summary>
    public ValueList<SpaceVariable> Order =>
        compiled.Solutions.Diagram.Order.Where(v => v < compiled.Model.VisibleCount).Select(v => Variables[v]).ToValueList();

    /// <summary>The compiled form, for the parts of the library that write rows and for tests.</summary>
    internal CompiledTemplate Compiled => compiled;

    /// <summary>Starts a space of one component of each of several layers, as in <c>Space.Of(Layer.Hypervisor, Layer.Network).On(machine)</c>.</summary>
    /// <param name="layers">The layers.</param>
    /// <returns>The template.</returns>
    /// <exception cref="ArgumentException">No layer is given, or one twice.</exception>
    public static LayerTemplate Of(params ReadOnlySpan<Layer> layers)
    {
        ValueList<Layer> own = ValueList.Create(layers);
        return own.Count > 0 && own.Distinct().Count() == own.Count ? new LayerTemplate(own)
            : throw new ArgumentException("at least one layer is needed, and each once", nameof(layers));
    }

    /// <summary>
    /// Compiles a space. Takes milliseconds for most templates and seconds for large ones; time and memory grow with the nodes of the diagram, at worst
    /// exponentially with the number of variables, up to <see cref="SpaceOptions.NodeBudget"/>.
    /// </summary>
    /// <param name="definition">The template.</param>
    /// <param name="hardware">The hardware of every physical group that has no reason to keep its own; null for what the groups state, or unknown.</param>
    /// <param name="catalog">The catalogue to judge by; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <param name="options">How to compile, and where to report progress; null for <see cref="SpaceOptions.Default"/>.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>The space.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    /// <exception cref="InputException">The definition names what the catalogue does not have, or the diagram exceeds the node budget.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Space Compile(
        SpaceDefinition definition, HardwareProfile? hardware = null, Catalog? catalog = null, SpaceOptions? options = null,
            CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new Space(CompiledTemplate.Compile(
            definition.On(hardware), hardware, catalog ?? Catalog.BuiltIn, options ?? SpaceOptions.Default, cancellation));
    }

    /// <summary>The stacks of this space that pass a filter. Compiles the template again with the filter added.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>A new space.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="filter"/> is null.</exception>
    /// <exception cref="InputException">The filter names something that the space does not have, or the diagram exceeds the node budget.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Space Where(StackFilter filter, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new Space(compiled.With(Definition with { Where = Definition.Where & filter }, cancellation));
    }

    /// <summary>The stacks that are in both spaces. They may differ in hardware, catalogue and filters, but must have the same groups and slots.</summary>
    /// <param name="other">The other space.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>A new space; its stacks have this space's hardware.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="InputException">The spaces have different variables, or the diagram exceeds the node budget.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Space Intersect(Space other, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new Space(SetAlgebra.Intersect(compiled, other.compiled, cancellation));
    }

    /// <summary>The stacks that are in either space. They may differ in hardware, catalogue and filters, but must have the same groups and slots.</summary>
    /// <param name="other">The other space.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>A new space; its stacks have this space's hardware.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="InputException">
    /// The spaces have different variables, a sum of memory, disk or processors limits one of them, or the diagram exceeds the node budget.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Space Union(Space other, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new Space(SetAlgebra.Union(compiled, other.compiled, cancellation));
    }

    /// <summary>
    /// The stacks of this space that are not in another. They may differ in hardware, catalogue and filters, but must have the same groups and slots.
    /// </summary>
    /// <param name="other">The other space.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>A new space; its stacks have this space's hardware.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="InputException">
    /// The spaces have different variables, a sum of memory, disk or processors limits the other, or the diagram exceeds the node budget.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Space Except(Space other, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new Space(SetAlgebra.Except(compiled, other.compiled, cancellation));
    }

    /// <summary>
    /// Why a space is empty: demands of the template that contradict each other under the rules. Without any one of them there would be a stack.
    /// Compiles the space once for each component, workload, required slot and condition of the template.
    /// </summary>
    /// <param name="progress">Receives the share of the work that is done, from 0 to 1; null for no reports.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>The demands, one line each; empty when the space has a stack, or when the rules alone forbid every stack.</returns>
    /// <exception cref="InputException">A diagram exceeds the node budget.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public ValueList<string> Explain(IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        Contradiction.Find(compiled, progress, cancellation);

    /// <summary>Writes the constraints of the space for another tool. The same space gives the same text; lines end with <c>\n</c>.</summary>
    /// <param name="format">The tool's language.</param>
    /// <param name="writer">Receives the text.</param>
    /// <param name="cancellation">Cancels the work; the text is then incomplete.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is not a member of <see cref="SpaceExportFormat"/>.</exception>
    /// <exception cref="InputException">The language cannot express the constraints, or only in a text that is too large.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void Export(SpaceExportFormat format, TextWriter writer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        SpaceExport.Write(compiled, format, writer, cancellation);
    }
}
