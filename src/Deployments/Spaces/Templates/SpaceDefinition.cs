using Deployments.Collections;
using Deployments.Spaces.Costs;
using Deployments.Spaces.Filters;

namespace Deployments.Spaces.Templates;

/// <summary>A template of stacks: node groups whose slots are still to be filled. Immutable.</summary>
public sealed record SpaceDefinition
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it holds, in a sentence or two.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The physical groups.</summary>
    public ValueList<SpaceGroup> Groups { get; init; }

    /// <summary>What must hold besides the rules.</summary>
    public StackFilter Where { get; init; } = StackFilter.Always;

    /// <summary>Costs of its own, by which its stacks can be ranked besides those of <c>SpaceCost.Named</c>.</summary>
    public ValueList<WeightedCost> Costs { get; init; }

    /// <summary>Where it is described.</summary>
    public ValueList<string> Sources { get; init; }

    /// <summary>Starts a definition in code.</summary>
    /// <param name="id">The id.</param>
    /// <returns>An empty builder.</returns>
    public static SpaceBuilder Build(string id) => new(id);
}
