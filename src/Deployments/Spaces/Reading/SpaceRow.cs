using Deployments.Collections;
using Deployments.Text;

namespace Deployments.Spaces.Reading;

/// <summary>A row of a text that should be a stack of a space. Immutable.</summary>
/// <param name="Location">Where it stands; for a stack in a JSON array its position in place of the line.</param>
/// <param name="Choice">For each variable of the space the index of its value; null when the template cannot express the stack.</param>
public sealed record SpaceRow(SourceLocation Location, ValueList<byte>? Choice)
{
    /// <summary>Further choices that mean the same stack; none for a row that names the options themselves.</summary>
    public ValueList<ValueList<byte>> Others { get; init; }
}
