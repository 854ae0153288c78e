namespace Deployments.Inventories.Machines;

/// <summary>A fact on a machine, as one source states it.</summary>
/// <param name="Value">The stated value.</param>
/// <param name="Origin">The location of the statement.</param>
/// <param name="Weight">How specific the source is; see <see cref="Weights"/>.</param>
internal sealed record Statement<T>(T Value, string Origin, int Weight);
