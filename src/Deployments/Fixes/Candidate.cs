using Deployments.Changes;
using Deployments.Hardware;
using Deployments.Stacks;

namespace Deployments.Fixes;

/// <summary>A change that might help, with the stack and hardware that it leads to.</summary>
internal sealed record Candidate(Change Change, Stack Stack, HardwareProfile? Hardware, string? Source = null);
