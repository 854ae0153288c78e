using Deployments.Collections;

namespace Deployments.Spaces.Templates;

/// <summary>
/// One variable of a space. A slot that takes one option is one variable; a slot that takes several is one for each option,
/// or for each set of options that exclude each other. An optional guest group and a free feature are one each. Immutable.
/// </summary>
/// <param name="Group">The name of its group.</param>
/// <param name="Name">The slot's name, the option's or the feature's; unique in its group.</param>
/// <param name="Values">The names of its values; a choice holds an index into them.</param>
public sealed record SpaceVariable(string Group, string Name, ValueList<string> Values)
{
    /// <summary>The name with its group before it, which no other variable of the space has.</summary>
    internal string FullName => $"{Group}.{Name}";
}
