using Deployments.Collections;

namespace Deployments.Spaces.Choosing;

/// <summary>Why an option is closed. Immutable.</summary>
/// <param name="Conflicts">A smallest set of picks that rules the option out; empty when no stack of the space has it.</param>
/// <param name="Because">The errors that the rules engine reports for these picks together with the option; empty when the space itself excludes it.</param>
public sealed record ClosedReason(ValueList<string> Conflicts, ValueList<string> Because);
