using Deployments.Collections;

namespace Deployments.Reporting;

/// <summary>A table of what is known. Immutable.</summary>
/// <param name="Columns">The names of the columns; the first column has the ids.</param>
/// <param name="Rows">The rows, each with a cell for every column.</param>
public sealed record Listing(ValueList<string> Columns, ValueList<ValueList<string>> Rows);
