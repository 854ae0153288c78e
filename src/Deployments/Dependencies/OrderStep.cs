using Deployments.Collections;

namespace Deployments.Dependencies;

/// <summary>Parts of a stack that can be brought up side by side once all earlier steps are done. Immutable.</summary>
/// <param name="Parts">The components and workloads, in the order in which the stack names them.</param>
/// <param name="Circles">Those among them that rest on each other and must be brought up together; mostly empty.</param>
public sealed record OrderStep(ValueList<StackPart> Parts, ValueList<ValueList<StackPart>> Circles);
