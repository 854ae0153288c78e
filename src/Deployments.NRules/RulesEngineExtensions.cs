using System.Reflection;
using Deployments.Text;
using Deployments.Validation;

namespace Deployments.NRules;

/// <summary>Turns on policies that are written with NRules.</summary>
public static class RulesEngineExtensions
{
    /// <summary>Returns an engine that judges by the policies of assemblies too.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="assemblies">Assemblies with classes that inherit <see cref="global::NRules.Fluent.Dsl.Rule"/>.</param>
    /// <returns>A new engine. It compiles the rules now and keeps them.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputException">An assembly has no rules, or a rule has no id or cannot be read.</exception>
    public static RulesEngine WithNRules(this RulesEngine engine, params Assembly[] assemblies) =>
        WithNRules(engine, NRulesOptions.Default, assemblies);

    /// <summary>Returns an engine that judges by the policies of assemblies too.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="options">Facts of your own, and the limits.</param>
    /// <param name="assemblies">Assemblies with classes that inherit <see cref="global::NRules.Fluent.Dsl.Rule"/>.</param>
    /// <returns>A new engine. It compiles the rules now and keeps them.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputException">An assembly has no rules, or a rule has no id or cannot be read.</exception>
    public static RulesEngine WithNRules(this RulesEngine engine, NRulesOptions options, params Assembly[] assemblies)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return engine.With(new NRulesPolicies(assemblies, options));
    }
}
