using Deployments.Vocabulary;

namespace Deployments.Reporting;

/// <summary>The name of a layer in texts.</summary>
internal static class LayerText
{
    public static string Of(Layer layer) => layer == Layer.HostOperatingSystem ? "host OS" : Words.Of(layer).Replace('-', ' ');
}
