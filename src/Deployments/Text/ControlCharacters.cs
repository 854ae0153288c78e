namespace Deployments.Text;

/// <summary>Cleans text that comes from files before it is shown.</summary>
internal static class ControlCharacters
{
    /// <summary>Replaces control characters, so that text from a file cannot send escapes to a terminal.</summary>
    /// <param name="text">The text.</param>
    /// <param name="by">What to write in their stead.</param>
    /// <returns>The same instance when there is nothing to replace.</returns>
    public static string Replace(string text, char by) => Replace(text, by, char.IsControl);

    /// <summary>Replaces the characters that a test picks.</summary>
    public static string Replace(string text, char by, Func<char, bool> isUnwanted)
    {
        foreach (char c in text)
        {
            if (isUnwanted(c))
            {
                return string.Create(text.Length, (text, by, isUnwanted), static (target, source) =>
                {
                    for (int i = 0; i < target.Length; i++)
                    {
                        target[i] = source.isUnwanted(source.text[i]) ? source.by : source.text[i];
                    }
                });
            }
        }

        return text;
    }
}
