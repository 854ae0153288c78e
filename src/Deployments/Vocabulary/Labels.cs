namespace Deployments.Vocabulary;

/// <summary>What people call the values of the vocabulary; the data files have other words for some.</summary>
public static class Labels
{
    /// <summary>The label of a layer, such as <c>host OS</c>.</summary>
    /// <param name="layer">The layer.</param>
    /// <returns>The label.</returns>
    public static string Of(Layer layer) => layer == Layer.HostOperatingSystem ? "host OS" : Words.Of(layer).Replace('-', ' ');
}
