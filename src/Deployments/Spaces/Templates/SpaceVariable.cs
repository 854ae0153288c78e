using Deployments.Collections;

namespace Deployments.Spaces.Templates;

/// <summary>
/// One choice of a space. A slot of one option is one variable; a slot of several is one for each option,
/// or for each set of options that exclude each other; an optional guest group and a free feature are one each. Immutable.
/// </summary>
/// <param name="Group">The name of its group.</param>
/// <param name="Name">The slot's name, the option's or the feature's; unique in its group.</param>
/// <param name="Values">The names of what it can take; a choice is an index into them.</param>
public sealed record SpaceVariable(string Group, string Name, ValueList<string> Values);
