using Deployments.Collections;

namespace Deployments.Pict;

/// <summary>A parameter of a model. Immutable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its values; at most 64.</param>
internal sealed record PictParameter(string Name, ValueList<PictValue> Values)
{
    /// <summary>True when all values are numbers, so that they are compared as such.</summary>
    public bool IsNumeric { get; } = Values.All(static v => v.Number is not null);

    /// <summary>The values for which something holds, as bits.</summary>
    public ulong Where(Func<PictValue, bool> holds)
    {
        ulong values = 0;
        for (int i = 0; i < Values.Count; i++)
        {
            values |= holds(Values[i]) ? 1UL << i : 0;
        }

        return values;
    }
}
