namespace Deployments.Spaces.Writing;

/// <summary>Removes a separator at a point of a row, if anything was written since an earlier point.</summary>
/// <param name="From">The first piece since which something may be written.</param>
/// <param name="At">The piece before which the separator is removed.</param>
/// <param name="Length">The bytes of the separator.</param>
internal readonly record struct RowCut(int From, int At, int Length);
