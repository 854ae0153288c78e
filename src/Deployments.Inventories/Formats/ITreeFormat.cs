using Deployments.Inventories.Machines;
using Deployments.Inventories.Trees;

namespace Deployments.Inventories.Formats;

/// <summary>A format whose documents are JSON, YAML or XML.</summary>
internal interface ITreeFormat
{
    /// <summary>The name of the format in messages.</summary>
    string Name { get; }

    /// <summary>One of <see cref="Weights"/>.</summary>
    int Weight { get; }

    Recognition Recognise(TreeNode document);

    /// <summary>A key in the document that tells several unnamed machines apart, such as the path of a Redfish system; null without one.</summary>
    string? OwnerOf(TreeNode document) => null;

    /// <summary>Writes down what the document says, and nothing else.</summary>
    void Read(TreeNode document, MachineDraft draft);
}
