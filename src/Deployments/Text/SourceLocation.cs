using System.Globalization;

namespace Deployments.Text;

/// <summary>A location in an input text.</summary>
/// <param name="File">The name of the file as given, or <c>&lt;stack&gt;</c> for a text without a file.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column in UTF-16 units, counted from 1.</param>
public readonly record struct SourceLocation(string File, int Line, int Column)
{
    /// <summary>The location in the format of compilers.</summary>
    /// <returns>Text such as <c>edge.json:14:9</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}
