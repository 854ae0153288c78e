namespace Deployments.Cli.Output.Rows;

/// <summary>A place of a row where a separator is taken back, when something was written that it closes.</summary>
/// <param name="From">The first piece of what may be written.</param>
/// <param name="At">The piece that follows it.</param>
/// <param name="Length">The bytes of the separator.</param>
internal readonly record struct RowCut(int From, int At, int Length);
