namespace Deployments.Inventories.Text;

/// <summary>Makes text of an inventory fit to be quoted in a message.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    /// <summary>At most 60 characters of a text, with an ellipsis if it is longer, and with blanks for control characters.</summary>
    public static string Of(string text)
    {
        string cut = text.Length <= Longest ? text : text[..Longest] + "…";
        return cut.Any(char.IsControl) ? new string([.. cut.Select(c => char.IsControl(c) ? ' ' : c)]) : cut;
    }
}
