using Deployments.Collections;

namespace Deployments.Reporting;

/// <summary>A table of entries of a catalogue or of shipped data. Immutable and thread-safe.</summary>
/// <param name="Columns">The names of the columns; the first column has the ids.</param>
/// <param name="Rows">The rows, each with a cell for every column.</param>
public sealed record Listing(ValueList<string> Columns, ValueList<ValueList<string>> Rows);
