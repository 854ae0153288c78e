using Deployments.Collections;

namespace Deployments.Contracts;

/// <summary>Holds when at least so many parts hold; a count of 1 is an <em>or</em>.</summary>
/// <param name="Count">How many parts must hold.</param>
/// <param name="Parts">The parts.</param>
public sealed record AtLeastCondition(int Count, ValueList<Condition> Parts) : Condition;
