namespace Deployments.Inventories.Machines;

/// <summary>One fact of a machine.</summary>
/// <param name="Value">What is so.</param>
/// <param name="Origin">Where that was learned.</param>
/// <param name="Weight">How specific its source is; see <see cref="Weights"/>.</param>
internal sealed record Fact<T>(T Value, string Origin, int Weight);
