namespace Deployments.Causes;

/// <summary>A rule written in C# found a fault.</summary>
/// <param name="Message">What the rule said.</param>
public sealed record CheckFailed(string Message) : Cause;
