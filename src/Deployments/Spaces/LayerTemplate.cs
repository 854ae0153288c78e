using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Templates;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Spaces;

/// <summary>A template of one group of machines that takes one component of each of several layers. Immutable. Made by <see cref="Space.Of"/>.</summary>
/// <param name="Layers">The layers, each once.</param>
public sealed record LayerTemplate(ValueList<Layer> Layers)
{
    private readonly ValueList<Func<Component, bool>> tests = [];

    /// <summary>
    /// The same layers with only those components of one that a test keeps, as in <c>Where&lt;Hypervisor&gt;(h => h.Type == HypervisorType.Type1)</c>.
    /// </summary>
    /// <typeparam name="TComponent">The layer's kind of component, or <see cref="Component"/> for all layers.</typeparam>
    /// <param name="keep">The test: of the layer's own properties, the life cycle, the licence or anything else.</param>
    /// <returns>A narrower template.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="keep"/> is null.</exception>
    public LayerTemplate Where<TComponent>(Func<TComponent, bool> keep)
        where TComponent : Component
    {
        ArgumentNullException.ThrowIfNull(keep);
        return new LayerTemplate(this, component => component is not TComponent own || keep(own));
    }

    private LayerTemplate(LayerTemplate from, Func<Component, bool> test)
        : this(from.Layers) => tests = [.. from.tests, test];

    /// <summary>The template as a definition, with a slot for each layer, named by the layer's word.</summary>
    /// <param name="nodes">How many machines: 1 to 1,000,000; null when unknown.</param>
    /// <param name="catalog">The catalogue that the components come from; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentException">The tests keep no component of a layer.</exception>
    public SpaceDefinition ToDefinition(int? nodes = null, Catalog? catalog = null) =>
        SpaceDefinition.Build(string.Join('-', Layers.Select(Words.Of))).Group("hosts", group =>
        {
            if (nodes is { } count)
            {
                group.Nodes(count);
            }

            foreach (Layer layer in Layers)
            {
                group.One<Component>(c => c.Layer == layer && tests.All(test => test(c)), catalog);
            }
        }).ToDefinition();

    /// <summary>Compiles the space of these layers on machines of a kind.</summary>
    /// <param name="machine">What is known of one machine; null when unknown.</param>
    /// <param name="nodes">How many machines: 1 to 1,000,000; null for as many as the profile has, or unknown.</param>
    /// <param name="catalog">The catalogue to judge by; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <param name="options">How to compile; null for <see cref="SpaceOptions.Default"/>.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>All valid choices of one component of each layer; stacks are completed by what goes without saying.</returns>
    /// <exception cref="ArgumentException">The tests keep no component of a layer.</exception>
    /// <exception cref="InputException">The diagram exceeds the node budget.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Space On(
        HardwareProfile? machine, int? nodes = null, Catalog? catalog = null, SpaceOptions? options = null, CancellationToken cancellation = default) =>
        Space.Compile(ToDefinition(nodes, catalog), machine, catalog, options, cancellation);
}
