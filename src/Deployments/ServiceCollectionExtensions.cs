using Deployments.Catalogs;
using Deployments.Policies;
using Deployments.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Deployments;

/// <summary>Registers the library with a service container.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="Catalog"/>, <see cref="RulesEngine"/>, <see cref="StackCompleter"/> and <see cref="DeploymentChecker"/> as singletons.
    /// What is registered already stays. The engine judges by every <see cref="IPolicy"/> that is registered, before or afterwards.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="catalog">Makes the catalogue, such as <c>_ => Catalog.BuiltIn.WithFile("acme.json")</c>; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <param name="options">How to validate; null for <see cref="Findings.ValidationOptions.Default"/>.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddDeployments(
        this IServiceCollection services, Func<IServiceProvider, Catalog>? catalog = null, Findings.ValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(catalog ?? (static _ => Catalog.BuiltIn));
        services.TryAddSingleton(provider =>
            new RulesEngine(provider.GetRequiredService<Catalog>(), options).With(provider.GetServices<IPolicy>()));
        services.TryAddSingleton(provider => new StackCompleter(provider.GetRequiredService<Catalog>()));
        services.TryAddSingleton(provider => new DeploymentChecker(provider.GetRequiredService<RulesEngine>()));
        return services;
    }
}
