namespace Deployments.Inventories.Machines;

/// <summary>A fact about a machine, stated by one source.</summary>
/// <param name="Value">The stated value.</param>
/// <param name="Origin">The file, line and path of the statement.</param>
/// <param name="Weight">The rank of the source; one of <see cref="Weights"/>.</param>
internal sealed record Statement<T>(T Value, string Origin, int Weight);
