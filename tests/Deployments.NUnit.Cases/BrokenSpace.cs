using Deployments.Spaces;

namespace Deployments.NUnit.Cases;

/// <summary>A space that cannot be made.</summary>
public sealed class BrokenSpace : IStackSpace
{
    /// <inheritdoc/>
    public Space Create() => throw new InvalidOperationException("the rig is not there");
}
