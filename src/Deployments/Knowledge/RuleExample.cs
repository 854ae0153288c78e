namespace Deployments.Knowledge;

/// <summary>An example stack of a rule.</summary>
/// <param name="Stack">The stack as an arrow string or as stack JSON.</param>
/// <param name="Hardware">The id of a built-in hardware profile; null for unknown hardware.</param>
/// <param name="Exact">False to add components that the stack leaves out.</param>
public sealed record RuleExample(string Stack, string? Hardware, bool Exact = true);
