using Deployments.Inventories.Machines;
using Deployments.Inventories.Text;

namespace Deployments.Inventories.Formats;

/// <summary>A format of lines, as programs print it for people.</summary>
internal interface ITextFormat
{
    /// <summary>What people call it.</summary>
    string Name { get; }

    /// <summary>One of <see cref="Weights"/>.</summary>
    int Weight { get; }

    /// <summary>Whether a text begins so.</summary>
    bool Recognises(ReadOnlySpan<char> head);

    /// <summary>Writes down what the text says, and nothing else.</summary>
    void Read(LineReader lines, MachineDraft draft);
}
