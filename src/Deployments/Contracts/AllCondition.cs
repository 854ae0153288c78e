using Deployments.Collections;

namespace Deployments.Contracts;

/// <summary>Holds when every part holds.</summary>
/// <param name="Parts">The parts.</param>
public sealed record AllCondition(ValueList<Condition> Parts) : Condition;
