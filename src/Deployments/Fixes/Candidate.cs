using Deployments.Collections;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Fixes;

/// <summary>A change that might help, together with the stack and hardware that it leads to.</summary>
internal sealed record Candidate(FixKind Kind, string Text, Stack Stack, HardwareProfile? Hardware, string? Source = null)
{
    public ValueList<ComponentId> Adds { get; init; }

    public ValueList<ComponentId> Removes { get; init; }
}
