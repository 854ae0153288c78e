using Deployments.Hardware;
using Deployments.Model;

namespace Deployments.Validation.Fixes;

/// <summary>A change that might help, together with the stack and hardware that it leads to.</summary>
internal sealed record Candidate(FixKind Kind, string Text, Stack Stack, HardwareProfile? Hardware, string? Source = null)
{
    public ValueList<ComponentId> Adds { get; init; }

    public ValueList<ComponentId> Removes { get; init; }
}
