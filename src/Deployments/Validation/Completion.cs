using Deployments.Collections;
using Deployments.Findings;
using Deployments.Stacks;

namespace Deployments.Validation;

/// <summary>A stack with the components added that everybody takes for granted.</summary>
/// <param name="Stack">The completed stack.</param>
/// <param name="Assumed">The added components, group by group.</param>
public sealed record Completion(Stack Stack, ValueList<Assumption> Assumed);
