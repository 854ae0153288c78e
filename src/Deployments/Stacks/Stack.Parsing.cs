using System.Diagnostics.CodeAnalysis;
using Deployments.Text;

namespace Deployments.Stacks;

/// <content>Parsing, so that stacks can be bound and configured like other values.</content>
public sealed partial record Stack : IParsable<Stack>
{
    /// <summary>Reads one stack from a text. The notation, in a higher namespace, sets this when the library is loaded.</summary>
    internal static Func<string, Stack> Reader { get; set; } = null!;

    /// <summary>Reads a stack by the built-in catalogue.</summary>
    /// <param name="s">An arrow string without alternatives, or JSON.</param>
    /// <param name="provider">Not used: the notation is the same in every culture.</param>
    /// <returns>The stack as it is written: nothing is added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="InputException">The text cannot be understood, or has alternatives.</exception>
    public static Stack Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Reader(s);
    }

    /// <summary>Reads a stack by the built-in catalogue.</summary>
    /// <param name="s">An arrow string without alternatives, or JSON.</param>
    /// <param name="result">The stack as it is written, or null.</param>
    /// <returns>False when the text cannot be understood, or has alternatives.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out Stack result) => TryParse(s, null, out result);

    /// <summary>Reads a stack by the built-in catalogue.</summary>
    /// <param name="s">An arrow string without alternatives, or JSON.</param>
    /// <param name="provider">Not used: the notation is the same in every culture.</param>
    /// <param name="result">The stack as it is written, or null.</param>
    /// <returns>False when the text cannot be understood, or has alternatives.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Stack result)
    {
        try
        {
            result = s is null ? null : Reader(s);
        }
        catch (InputException)
        {
            result = null;
        }

        return result is not null;
    }
}
