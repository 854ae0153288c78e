using System.Diagnostics;
using Deployments.Collections;

namespace Deployments.Pict;

/// <summary>Rows of a model in PICT's language that cover every possible combination of the values of so many parameters. Immutable.</summary>
/// <param name="Parameters">The names of the parameters.</param>
/// <param name="Rows">
/// For each row the name of the value of each parameter. Aliases take turns; negative values begin with <c>~</c>, and rows that have one come last.
/// </param>
/// <param name="TupleCount">The number of combinations that can occur, all of which the rows have.</param>
/// <param name="LowerBound">No set of rows that covers the same is smaller than this.</param>
[DebuggerDisplay("{Rows.Count} rows")]
public sealed record PictCover(ValueList<string> Parameters, ValueList<ValueList<string>> Rows, long TupleCount, int LowerBound);
