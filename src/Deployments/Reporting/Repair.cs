using Deployments.Collections;
using Deployments.Findings;
using Deployments.Stacks;

namespace Deployments.Reporting;

/// <summary>Changes that together make a stack work. Immutable.</summary>
/// <param name="Changes">The changes, as sentences in the order to make them.</param>
/// <param name="Outcome">The verdict on the changed stack.</param>
/// <param name="Stack">The changed stack.</param>
public sealed record Repair(ValueList<string> Changes, Verdict Outcome, Stack Stack);
