using Deployments.Inventories.Machines;
using Deployments.Inventories.Text;

namespace Deployments.Inventories.Formats;

/// <summary>A line-oriented text format, such as the output of a program.</summary>
internal interface ITextFormat
{
    /// <summary>The name of the format in messages.</summary>
    string Name { get; }

    /// <summary>The rank of the source; one of <see cref="Weights"/>.</summary>
    int Weight { get; }

    /// <summary>True when a text that begins with <paramref name="head"/> has this format.</summary>
    bool Recognises(ReadOnlySpan<char> head);

    /// <summary>Adds the facts that the text states to the draft; draws no conclusions.</summary>
    void Read(LineReader lines, MachineDraft draft);
}
