using Deployments.Collections;

namespace Deployments.Spaces.Templates;

/// <summary>A choice of a group: one of several options, or any number of them. Immutable.</summary>
/// <param name="Name">The slot's name, unique in its group.</param>
/// <param name="Options">The options.</param>
/// <param name="Optional">True when the slot may stay empty.</param>
/// <param name="Several">True when any number of options can be chosen together, including none.</param>
public sealed record Slot(string Name, ValueList<SlotOption> Options, bool Optional = false, bool Several = false);
