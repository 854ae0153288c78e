namespace Deployments.Causes;

/// <summary>No processor architecture suits a group's components, its machine and its guests together.</summary>
/// <param name="Group">The group's name.</param>
public sealed record ArchitecturesDiffer(string Group) : Cause;
