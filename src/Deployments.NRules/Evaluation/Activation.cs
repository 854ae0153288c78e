using Deployments.Collections;

namespace Deployments.NRules.Evaluation;

/// <summary>One step of forward chaining: a rule that fired, and what followed.</summary>
/// <param name="Rule">The name of the rule, such as <c>kvm needs linux-kernel</c>.</param>
/// <param name="Derived">The facts that were new, in words; with "(at worst)" where they hold even if everything unknown is against the stack.</param>
public sealed record Activation(string Rule, ValueList<string> Derived)
{
    /// <summary>The step in one line.</summary>
    /// <returns>Text such as <c>kvm needs linux-kernel: kvm on hosts: need met</c>.</returns>
    public override string ToString() => $"{Rule}: {string.Join("; ", Derived)}";
}
