using Deployments.Inventories.Machines;
using Deployments.Inventories.Trees;

namespace Deployments.Inventories.Formats;

/// <summary>A format whose documents are JSON, YAML or XML.</summary>
internal interface ITreeFormat
{
    /// <summary>What people call it.</summary>
    string Name { get; }

    /// <summary>One of <see cref="Weights"/>.</summary>
    int Weight { get; }

    Recognition Recognise(TreeNode document);

    /// <summary>What the document says of itself that tells which of several unnamed machines it belongs to; null when it says nothing of the kind.</summary>
    string? OwnerOf(TreeNode document) => null;

    /// <summary>Writes down what the document says, and nothing else.</summary>
    void Read(TreeNode document, MachineDraft draft);
}
