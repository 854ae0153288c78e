using Deployments.Spaces;

namespace Deployments.NUnit;

/// <summary>A space of your own for <see cref="ValidStacksAttribute"/>: a class with a public constructor without parameters.</summary>
/// <example>
/// <code>
/// public sealed class EdgeSpace : IStackSpace
/// {
///     public Space Create() => Space.Of(Layer.Hypervisor, Layer.StorageSystem).On(HardwareProfiles.Named("edge-box"), nodes: 3);
/// }
/// </code>
/// </example>
public interface IStackSpace
{
    /// <summary>Makes the space. Called once in a process for each hardware that the attributes name.</summary>
    /// <returns>The space; with <see cref="StacksAttribute.Hardware"/>, its definition is compiled again for that.</returns>
    Space Create();
}
