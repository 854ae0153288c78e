using System.Reflection;
using Deployments.Policies;
using Microsoft.Extensions.DependencyInjection;

namespace Deployments.NRules;

/// <summary>Registers policies that are written with NRules.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Lets the engine of <c>services.AddDeployments()</c> judge by the policies of assemblies too.</summary>
    /// <param name="services">The services.</param>
    /// <param name="assemblies">Assemblies with classes that inherit <see cref="global::NRules.Fluent.Dsl.Rule"/>.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddNRules(this IServiceCollection services, params Assembly[] assemblies) =>
        AddNRules(services, NRulesOptions.Default, assemblies);

    /// <summary>Lets the engine of <c>services.AddDeployments()</c> judge by the policies of assemblies too.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">Facts of your own, and the limits.</param>
    /// <param name="assemblies">Assemblies with classes that inherit <see cref="global::NRules.Fluent.Dsl.Rule"/>.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddNRules(this IServiceCollection services, NRulesOptions options, params Assembly[] assemblies)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(assemblies);
        return services.AddSingleton<IPolicy>(_ => new NRulesPolicies(assemblies, options));
    }
}
