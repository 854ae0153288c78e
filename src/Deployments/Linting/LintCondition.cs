using Deployments.Contracts;

namespace Deployments.Linting;

/// <summary>A condition and the entry that states it.</summary>
internal readonly record struct LintCondition(LintEntry Entry, Condition Condition);
