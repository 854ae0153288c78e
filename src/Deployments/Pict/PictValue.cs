using Deployments.Collections;

namespace Deployments.Pict;

/// <summary>A value of a parameter. Immutable.</summary>
/// <param name="Names">Its name and its aliases, which stand for it in turn.</param>
/// <param name="Number">Its name as a number; null where it is none.</param>
/// <param name="IsNegative">True for a value that makes what is tested fail; a row has at most one.</param>
/// <param name="Weight">How often it is preferred where the coverage leaves a choice; at least 1.</param>
internal sealed record PictValue(ValueList<string> Names, double? Number, bool IsNegative, int Weight);
