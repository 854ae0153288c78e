using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Costs;

/// <summary>A cost of a space's own, as data: a component costs the sum of the weights that are said of it. Immutable.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Weights">
/// For the id of a component, what it costs; for the word of a layer, what each component of the layer costs;
/// for the name of one of <see cref="SpaceCost.Named"/>, the share of that cost that counts.
/// </param>
public sealed record WeightedCost(string Name, ValueMap<string, double> Weights)
{
    /// <summary>The largest weight, either way; sums over a stack stay exact to the thousandth.</summary>
    public const double LargestWeight = 1_000_000_000;

    internal SpaceCost ToCost(Catalog catalog)
    {
        foreach (string key in Weights.Keys)
        {
            KeyOf(key, catalog, null);
        }

        (SpaceCost Cost, double Share)[] shares = [.. SpaceCost.Named.Where(c => Weights.ContainsKey(c.Name)).Select(c => (c, Weights[c.Name]))];
        return new SpaceCost(Name, component =>
            Weights.GetValueOrDefault(component.Id.Value) + Weights.GetValueOrDefault(Words.Of(component.Layer)) + shares.Sum(s => s.Share * s.Cost.Of(component)));
    }

    /// <summary>What a weight is said of: a layer, a cost that has a name, or a component by id, name or alias, of which the id is returned.</summary>
    internal static string KeyOf(string word, Catalog catalog, SourceLocation? place)
    {
        if (Words.Layers.Keys.Contains(word) || SpaceCost.Named.Any(c => c.Name == word) || catalog.Find(new ComponentId(word)) is not null)
        {
            return word;
        }

        return catalog.Names.Resolve(word, place).Value;
    }
}
