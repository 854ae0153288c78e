using Deployments.Collections;

namespace Deployments.Spaces.Covering;

/// <summary>A combination of values of several variables of a space. Immutable.</summary>
/// <param name="Members">The variables in the order of the space, each with its value.</param>
public sealed record StackTuple(ValueList<TupleMember> Members)
{
    /// <summary>The members, separated by commas.</summary>
    /// <returns>Text such as <c>hosts.storage=ceph, hosts.network=calico</c>.</returns>
    public override string ToString() => string.Join(", ", (IEnumerable<TupleMember>)Members);
}
