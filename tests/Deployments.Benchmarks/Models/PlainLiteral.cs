namespace Deployments.Benchmarks.Models;

/// <summary>Says that a parameter takes one of a set of values.</summary>
/// <param name="Parameter">The place of the parameter.</param>
/// <param name="Values">The values, one bit each.</param>
internal readonly record struct PlainLiteral(int Parameter, ulong Values);
