using Deployments.Vocabulary;

namespace Deployments.Causes;

/// <summary>The stack breaks a rule that the catalogue states.</summary>
/// <param name="Rule">The rule, which has the message.</param>
public sealed record PolicyBroken(RuleId Rule) : Cause;
