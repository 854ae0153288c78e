using System.Diagnostics;
using Deployments.Collections;
using Deployments.Diagrams.Covering;
using Deployments.Text;

namespace Deployments.Pict;

/// <summary>
/// A model in the language of PICT, Microsoft's tool for pairwise testing: parameters with aliases, weights and negative values, sub-models and constraints
/// (<see href="https://github.com/microsoft/pict/blob/main/doc/pict.md"/>). Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Compiled to the same decision diagrams as spaces of stacks. Values and names are compared as PICT does, ignoring case. What PICT would pass over with a
/// warning, such as a constraint on a value that does not exist, is refused. A parameter has at most 64 values, and so many rows has a sub-model.
/// </remarks>
[DebuggerDisplay("{Parameters.Count} parameters")]
public sealed class PictModel
{
    private readonly string content;
    private readonly string name;

    private PictModel(string content, string name, PictParameterReader read, int constraints)
    {
        this.content = content;
        this.name = name;
        Read = read;
        FirstConstraint = constraints;
        Parameters = [.. read.Parameters.Select(static p => p.Name)];
    }

    /// <summary>The names of the parameters.</summary>
    public ValueList<string> Parameters { get; }

    internal PictParameterReader Read { get; }

    internal int FirstConstraint { get; }

    /// <summary>The text anew; readers of constraints each need their own.</summary>
    internal PictText Text => new(content, name);

    /// <summary>Reads a model.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name of the text in messages.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputException">The text is not a model, or uses what is not supported; the message names the line and the column.</exception>
    public static PictModel Parse(string text, string name = "<model>")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        var content = new PictText(text, name);
        var reader = new PictParameterReader(content);
        var model = new PictModel(text, name, reader, reader.Read());

        // Errors in constraints are told now, not when rows are asked for.
        PictSearch.ReadConstraints(model, new Diagrams.Logic.FormulaPool());
        return model;
    }

    /// <summary>Reads a model from a file.</summary>
    /// <param name="path">The file: UTF-8, at most 16 MiB.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="InputException">
    /// The file cannot be read, is not a model, or uses what is not supported; the message names the line and the column.
    /// </exception>
    public static PictModel Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(InputText.OfFile(path), path);
    }

    /// <summary>
    /// Rows that cover every possible combination. Combinations of ordinary values occur in rows without a negative value; each negative value meets the
    /// ordinary ones in rows of which it is the only negative one.
    /// </summary>
    /// <param name="options">The strength, stronger groups by the names of parameters, and how long to search; null for pairs.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>The rows; none when the constraints allow none.</returns>
    /// <exception cref="InputException">
    /// The options have seed rows or name a parameter that there is not, a sub-model has more than 64 rows, there are more than 100,000,000 combinations,
    /// or the diagram of the constraints grows too large.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public PictCover Cover(CoverOptions? options = null, CancellationToken cancellation = default) =>
        new PictSearch(this, options ?? new CoverOptions(), cancellation).Run();
}
