using Deployments.Collections;

namespace Deployments.Spaces.Templates;

/// <summary>A place in a group that takes one of several options, or any number of them. Immutable.</summary>
/// <param name="Name">The slot's name, unique in its group.</param>
/// <param name="Options">What can be chosen; one option at a time, unless <paramref name="Several"/>.</param>
/// <param name="Optional">Whether nothing may be chosen.</param>
/// <param name="Several">Whether any number of options may be chosen together.</param>
public sealed record Slot(string Name, ValueList<SlotOption> Options, bool Optional = false, bool Several = false);
