namespace Deployments.Reporting.Text;

/// <summary>A column of a <see cref="TextTable"/>.</summary>
/// <param name="Heading">The heading; empty for none.</param>
/// <param name="IsNumber">True when the cells are aligned to the right.</param>
/// <param name="Most">The widest that the column becomes; longer cells are wrapped at spaces.</param>
/// <param name="Gap">The spaces behind the column.</param>
internal sealed record TextColumn(string Heading = "", bool IsNumber = false, int Most = int.MaxValue, int Gap = 2);
