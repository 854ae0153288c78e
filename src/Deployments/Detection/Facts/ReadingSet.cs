using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Facts;

/// <summary>Collects the readings of one detection.</summary>
/// <remarks>Two short lists, because a dictionary with ids as keys would be JIT-compiled at start-up.</remarks>
internal sealed class ReadingSet
{
    private readonly List<FeatureId> features = [];
    private readonly List<FeatureReading> readings = [];

    public FeatureState this[FeatureId feature] => IndexOf(feature) is >= 0 and var index ? readings[index].State : FeatureState.Unknown;

    public void Set(FeatureId feature, FeatureState state, string origin) => Set(feature, new FeatureReading(state, origin));

    public void Set(FeatureId feature, FeatureReading reading)
    {
        int index = IndexOf(feature);
        if (index >= 0)
        {
            readings[index] = reading;
            return;
        }

        features.Add(feature);
        readings.Add(reading);
    }

    public FeatureReading? Find(FeatureId feature) => IndexOf(feature) is >= 0 and var index ? readings[index] : null;

    public ValueMap<FeatureId, FeatureReading> ToMap() => new([.. features], [.. readings]);

    private int IndexOf(FeatureId feature)
    {
        for (int i = 0; i < features.Count; i++)
        {
            if (features[i].Value == feature.Value)
            {
                return i;
            }
        }

        return -1;
    }
}
