using System.Globalization;
using Deployments.Text;

namespace Deployments.Cli.Input;

/// <summary>Reads whole numbers of options. An option of a number would be compiled anew at every start.</summary>
internal static class NumberInput
{
    /// <summary>The number, or null when none is given.</summary>
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
