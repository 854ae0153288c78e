using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Knowledge;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Templates;

/// <summary>A query for the options of a slot: the components that meet every given criterion.</summary>
internal sealed record ComponentQuery
{
    public Layer? Layer { get; init; }

    public CapabilityId? Provides { get; init; }

    public StorageScope? Scope { get; init; }

    public ValueList<LifecycleState>? States { get; init; }

    public ValueList<ComponentId> Except { get; init; }

    public static ComponentQuery Read(JsonInput input, Catalog catalog)
    {
        var query = new ComponentQuery();
        input.BeginObject();
        while (input.NextKey(SpaceKeys.Query, out string key))
        {
            query = key switch
            {
                "layer" => query with { Layer = input.Word(Words.Layers, "a layer") },
                "provides" => query with { Provides = SpaceNames.ReadCapability(input, catalog) },
                "scope" => query with { Scope = input.Word(Words.StorageScopes, "a scope of storage") },
                "states" => query with { States = input.Values(static i => i.Word(Words.LifecycleStates, "a state of the life cycle")) },
                "except" => query with { Except = input.Values(i => SpaceNames.ReadComponent(i, catalog)) },
                _ => throw input.UnknownKey(key),
            };
        }

        return query;
    }

    /// <summary>The matching components as options, in the catalogue's order.</summary>
    public ValueList<SlotOption> Options(Catalog catalog) =>
        catalog.Components.Where(Fits).Select(c => new SlotOption(c.Id.ToString(), [c.Id])).ToValueList();

    private bool Fits(Component component) =>
        (Layer is null || component.Layer == Layer)
        && (Provides is not { } capability || component.Provides.Any(p => p.Capability == capability))
        && (Scope is null || component is StorageSystem { Scope: var scope } && scope == Scope)
        && (States is not { } states || states.Contains(component.Lifecycle.State))
        && !Except.Contains(component.Id);
}
