namespace Deployments.Reasons;

/// <summary>A reason that the catalogue or a rule states in its own words.</summary>
/// <param name="Text">The words.</param>
public sealed record Stated(string Text) : Reason;
