using Deployments.Model;

namespace Deployments.Hardware.Detection;

/// <summary>Collects the readings of one detection.</summary>
internal sealed class ReadingSet
{
    private readonly Dictionary<FeatureId, FeatureReading> readings = [];

    public FeatureState this[FeatureId feature] => readings.TryGetValue(feature, out FeatureReading reading) ? reading.State : FeatureState.Unknown;

    public void Set(FeatureId feature, FeatureState state, string origin) => readings[feature] = new FeatureReading(state, origin);

    public void Set(FeatureId feature, FeatureReading reading) => readings[feature] = reading;

    public ValueMap<FeatureId, FeatureReading> ToMap() => new(readings);
}
