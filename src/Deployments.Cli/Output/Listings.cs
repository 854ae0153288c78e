using System.Globalization;
using Deployments.Catalogs;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.References;
using Deployments.Spaces;
using Deployments.Spaces.Templates;
using Deployments.Vocabulary;

namespace Deployments.Cli.Output;

/// <summary>The tables that can be listed.</summary>
internal static class Listings
{
    public static IEnumerable<string> LayerWords => Enum.GetValues<Layer>().Select(Words.Of);

    public static Listing Components(Catalog catalog, string? layer)
    {
        var listing = new Listing("id", "layer", "name", "summary");
        foreach (Component component in catalog.Components.OrderBy(c => c.Layer))
        {
            string word = Words.Of(component.Layer);
            if (layer is null || layer == word)
            {
                listing.Add(component.Id.Value, word, component.Name, component.Summary);
            }
        }

        return listing;
    }

    public static Listing Deployments()
    {
        var listing = new Listing("id", "keys", "category", "title");
        foreach (ReferenceDeployment deployment in ReferenceDeployments.All)
        {
            listing.Add(deployment.Id, string.Join(' ', (IEnumerable<string>)deployment.Keys), deployment.Category, deployment.Title);
        }

        return listing;
    }

    public static Listing Rules(Catalog catalog)
    {
        var listing = new Listing("id", "severity", "name", "title");
        foreach (Rule rule in catalog.Rules.OrderBy(r => r.Id))
        {
            listing.Add(rule.Id.Value, Words.Of(rule.Severity), rule.Name, rule.Title);
        }

        return listing;
    }

    public static Listing Capabilities(Catalog catalog)
    {
        var listing = new Listing("id", "reach", "name", "definition");
        foreach (Capability capability in catalog.Capabilities)
        {
            listing.Add(capability.Id.Value, Words.Of(capability.Reach), capability.Name, capability.Definition);
        }

        return listing;
    }

    public static Listing Features(Catalog catalog)
    {
        var listing = new Listing("id", "name", "definition");
        foreach (Feature feature in catalog.Features)
        {
            listing.Add(feature.Id.Value, feature.Name, feature.Definition);
        }

        return listing;
    }

    public static Listing Spaces()
    {
        var listing = new Listing("id", "name", "summary");
        foreach (SpaceDefinition space in SpaceDefinitions.BuiltIn)
        {
            listing.Add(space.Id, space.Name, space.Summary);
        }

        return listing;
    }

    public static Listing Hardware()
    {
        var listing = new Listing("id", "architecture", "cores", "memoryGiB", "missing");
        foreach (string name in HardwareProfiles.Names)
        {
            HardwareProfile profile = HardwareProfiles.Named(name);
            listing.Add(
                name,
                profile.Architecture is { } architecture ? ArchitectureSet.NameOf(architecture) : "unknown",
                profile.Cpu.Cores?.ToString(CultureInfo.InvariantCulture) ?? "",
                profile.MemoryGiB?.ToString(CultureInfo.InvariantCulture) ?? "",
                string.Join(", ", profile.Features.Where(f => f.Value.State is not (FeatureState.Enabled or FeatureState.Unknown)).Select(f => f.Key)));
        }

        return listing;
    }
}
