using Deployments.Contracts;
using QuikGraph;

namespace Deployments.Dependencies;

/// <summary>An edge of the dependencies of a stack: one part rests on another. Immutable.</summary>
/// <param name="Source">What rests on the other.</param>
/// <param name="Target">What it rests on.</param>
/// <param name="Kind">What for.</param>
/// <param name="Through">What is needed of the target: the component, a capability or a hardware fact.</param>
/// <param name="AnyWouldDo">True when the source has other support for the same need, so that it works without this target.</param>
public sealed record Dependency(StackPart Source, StackPart Target, DependencyKind Kind, Condition Through, bool AnyWouldDo) : IEdge<StackPart>
{
    /// <summary>What is needed, as one word: an id or the name of a hardware fact.</summary>
    public string Label => Through switch
    {
        CapabilityCondition capability => capability.Id.ToString(),
        ComponentCondition component => component.Id.ToString(),
        _ => HardwareFact.Of(Through).ToString(),
    };
}
