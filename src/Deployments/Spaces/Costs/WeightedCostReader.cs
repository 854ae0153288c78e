using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Text;

namespace Deployments.Spaces.Costs;

/// <summary>Reads the costs of a space definition: an object of their names, each with an object of weights.</summary>
internal static class WeightedCostReader
{
    public static ValueList<WeightedCost> Read(JsonInput input, Catalog catalog)
    {
        var costs = new List<WeightedCost>();
        input.BeginObject();
        while (input.NextKey(out string name))
        {
            if (SpaceCost.Named.Any(c => c.Name == name))
            {
                throw new InputException($"the cost '{name}' is there already", input.KeyLocation, "give it another name");
            }

            costs.Add(new WeightedCost(name, ReadWeights(input, catalog)));
        }

        return costs.ToValueList();
    }

    private static ValueMap<string, double> ReadWeights(JsonInput input, Catalog catalog)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        input.BeginObject();
        while (input.NextKey(out string word))
        {
            SourceLocation location = input.KeyLocation;
            string key = WeightedCost.KeyOf(word, catalog, location);
            SourceLocation number = input.Here;
            double weight = input.Number();
            if (Math.Abs(weight) > WeightedCost.LargestWeight)
            {
                throw new InputException($"the weight is not from -{WeightedCost.LargestWeight:0} to {WeightedCost.LargestWeight:0}", number);
            }

            if (!weights.TryAdd(key, weight))
            {
                throw new InputException($"'{key}' has two weights", location, "remove one of the two");
            }
        }

        return new ValueMap<string, double>(weights);
    }
}
