using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Costs;

/// <summary>A cost as data, part of a space definition: a component costs the sum of the weights that apply to it. Immutable.</summary>
/// <param name="Name">The cost's name.</param>
/// <param name="Weights">
/// By the id of a component, its cost; by the word of a layer, the cost of each component of the layer;
/// by the name of one of <see cref="SpaceCost.Named"/>, a factor for that cost.
/// </param>
public sealed record WeightedCost(string Name, ValueMap<string, double> Weights)
{
    /// <summary>The largest absolute weight; up to it sums over a stack stay exact to the thousandth.</summary>
    public const double LargestWeight = 1_000_000_000;

    internal SpaceCost ToCost(Catalog catalog)
    {
        foreach (string key in Weights.Keys)
        {
            KeyOf(key, catalog, null);
        }

        (SpaceCost Cost, double Share)[] shares = [.. SpaceCost.Named.Where(c => Weights.ContainsKey(c.Name)).Select(c => (c, Weights[c.Name]))];
        return new SpaceCost(Name, component =>
            Weights.GetValueOrDefault(component.Id.Value) + Weights.GetValueOrDefault(Words.Of(component.Layer))
                + shares.Sum(s => s.Share * s.Cost.Of(component)));
    }

    /// <summary>The key of a weight: the word of a layer, the name of a cost, or the id of a component given by id, name or alias.</summary>
    internal static string KeyOf(string word, Catalog catalog, SourceLocation? location)
    {
        if (Words.Layers.Keys.Contains(word) || SpaceCost.Named.Any(c => c.Name == word) || catalog.Find(new ComponentId(word)) is not null)
        {
            return word;
        }

        return catalog.Names.Resolve(word, location).Value;
    }
}
