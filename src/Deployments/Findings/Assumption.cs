using Deployments.Reasons;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Findings;

/// <summary>A component that the stack does not name and that the completer added.</summary>
/// <param name="Group">The group that it was added to.</param>
/// <param name="Component">The component.</param>
/// <param name="Reason">What needs it.</param>
public sealed record Assumption(string Group, ComponentId Component, Reason Reason)
{
    /// <summary>What needs it, as one clause.</summary>
    public string Because => (Language ?? English.BuiltIn).Text(Reason);

    internal English? Language { get; init; }
}
