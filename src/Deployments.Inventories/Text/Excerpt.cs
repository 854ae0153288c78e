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
}
