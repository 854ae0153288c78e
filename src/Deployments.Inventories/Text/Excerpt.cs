namespace Deployments.Inventories.Text;

/// <summary>Shortens and cleans text of an inventory for messages.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    /// <summary>The first 60 characters of a text, with an ellipsis if it is longer and with blanks instead of control characters.</summary>
    public static string Of(string text)
    {
        string cut = text.Length <= Longest ? text : text[..Longest] + "…";
        return cut.Any(char.IsControl) ? new string([.. cut.Select(c => char.IsControl(c) ? ' ' : c)]) : cut;
    }

    /// <summary>The message of a parser as a lower-case clause without a full stop.</summary>
    /// <param name="message">The message.</param>
    /// <param name="trailer">The text with which the parser begins the position; null when it appends none.</param>
    public static string OfError(string message, string? trailer = null)
    {
        int end = trailer is null ? -1 : message.IndexOf(trailer, StringComparison.Ordinal);
        string clause = Of(end < 0 ? message.TrimEnd('.') : message[..end]);
        return clause.Length == 0 ? "it cannot be parsed" : char.ToLowerInvariant(clause[0]) + clause[1..];
    }
}
