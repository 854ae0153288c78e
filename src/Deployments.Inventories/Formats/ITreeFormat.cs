using Deployments.Inventories.Machines;
using Deployments.Inventories.Trees;

namespace Deployments.Inventories.Formats;

/// <summary>A format whose documents are JSON, YAML or XML.</summary>
internal interface ITreeFormat
{
    /// <summary>The name of the format in messages.</summary>
    string Name { get; }

    /// <summary>The rank of the source; one of <see cref="Weights"/>.</summary>
    int Weight { get; }

    Recognition Recognise(TreeNode document);

    /// <summary>A key that identifies the machine when it has no name, such as the path of a Redfish system; null when the document has none.</summary>
    string? OwnerOf(TreeNode document) => null;

    /// <summary>Adds the facts that the document states to the draft; draws no conclusions.</summary>
    void Read(TreeNode document, MachineDraft draft);
}
