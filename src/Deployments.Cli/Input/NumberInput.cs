using System.Globalization;
using Deployments.Text;

namespace Deployments.Cli.Input;

/// <summary>Reads whole numbers from text options, because a numeric option would be JIT-compiled at every start.</summary>
internal static class NumberInput
{
    /// <summary>The number; null when the option is not given.</summary>
    public static ulong? Read(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) ? number
            : throw new InputException($"{option}: '{text}' is not a whole number", null, "write digits alone, such as 1000");
    }
}
