namespace Deployments.NRules.Evaluation;

/// <summary>One step of forward chaining: a rule that fired, and what followed.</summary>
/// <param name="Rule">The name of the rule, such as <c>kvm needs linux-kernel</c>.</param>
/// <param name="Derived">What followed, in words; with "(at worst)" where it holds even if everything unknown is against the stack.</param>
public sealed record Activation(string Rule, string Derived)
{
    /// <summary>The step in one line.</summary>
    /// <returns>Text such as <c>kvm works: kvm on hosts works</c>.</returns>
    public override string ToString() => $"{Rule}: {Derived}";
}
