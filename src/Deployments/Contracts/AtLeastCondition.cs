using Deployments.Collections;

namespace Deployments.Contracts;

/// <summary>Holds when at least a number of parts hold; with a count of 1 this is <em>or</em>.</summary>
/// <param name="Count">How many parts must hold.</param>
/// <param name="Parts">The parts.</param>
public sealed record AtLeastCondition(int Count, ValueList<Condition> Parts) : Condition;
