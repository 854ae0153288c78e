using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>Keeps data.</summary>
public sealed record StorageBackend : Component
{
    /// <inheritdoc/>
    public override Layer Layer => Layer.Storage;

    /// <summary><c>local</c>, <c>shared</c> or <c>distributed</c>.</summary>
    public string Scope { get; init; } = "";

    /// <summary>What it stores: of <c>block</c>, <c>file</c>, <c>object</c>.</summary>
    public ValueList<string> Kinds { get; init; }

    /// <summary>How volumes can be mounted: of <c>read-write-once</c>, <c>read-only-many</c>, <c>read-write-many</c>.</summary>
    public ValueList<string> AccessModes { get; init; }
}
