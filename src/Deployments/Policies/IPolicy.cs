using Deployments.Collections;
using Deployments.Knowledge;

namespace Deployments.Policies;

/// <summary>Rules of your own whose check is code. <see cref="Validation.RulesEngine.With"/> makes an engine that judges by them too.</summary>
/// <remarks>
/// The package <c>Deployments.NRules</c> makes policies from rules in NRules' language; <see cref="Policy"/> makes one from a function. A policy is
/// opaque to the rest of the library: a space does not know it and filters by it. The check must be thread-safe and depend on its argument alone.
/// </remarks>
public interface IPolicy
{
    /// <summary>The rules that it judges by, each with its id, title, severity and reason. They join the catalogue of the engine.</summary>
    ValueList<Rule> Rules { get; }

    /// <summary>Finds what breaks the rules.</summary>
    /// <param name="judged">The stack, and what the built-in rules say of it.</param>
    /// <returns>The violations. An exception is reported as a warning that names the policy; it changes no verdict.</returns>
    IEnumerable<PolicyViolation> Check(JudgedStack judged);
}
