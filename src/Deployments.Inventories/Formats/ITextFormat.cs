using Deployments.Inventories.Machines;
using Deployments.Inventories.Text;

namespace Deployments.Inventories.Formats;

/// <summary>A format of lines, as programs print it for people.</summary>
internal interface ITextFormat
{
    /// <summary>The name of the format in messages.</summary>
    string Name { get; }

    /// <summary>One of <see cref="Weights"/>.</summary>
    int Weight { get; }

    /// <summary>True when a text with this beginning is of the format.</summary>
    bool Recognises(ReadOnlySpan<char> head);

    /// <summary>Writes down what the text says, and nothing else.</summary>
    void Read(LineReader lines, MachineDraft draft);
}
