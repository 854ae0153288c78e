using System.Collections.Generic;

namespace Deployments.Generator;

/// <summary>A layer of the catalogue. It becomes a record of components and a class of ids.</summary>
internal sealed class LayerShape(string word, string record, string description, string idClass, IReadOnlyList<LayerKey> keys)
{
    /// <summary>The layer in the data.</summary>
    public string Word { get; } = word;

    /// <summary>The name of the record and of the member of <c>Layer</c>.</summary>
    public string Record { get; } = record;

    public string Description { get; } = description;

    /// <summary>The name of the class that holds the ids of the layer's components.</summary>
    public string IdClass { get; } = idClass;

    /// <summary>The keys that only components of this layer have.</summary>
    public IReadOnlyList<LayerKey> Keys { get; } = keys;
}
