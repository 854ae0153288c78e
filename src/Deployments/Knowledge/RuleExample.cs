namespace Deployments.Knowledge;

/// <summary>A stack that shows a rule.</summary>
/// <param name="Stack">The stack as an arrow string or as stack JSON.</param>
/// <param name="Hardware">The name of a hardware profile, or null for unknown hardware.</param>
/// <param name="Exact">Whether nothing is to be assumed beyond what is written.</param>
public sealed record RuleExample(string Stack, string? Hardware, bool Exact = true);
