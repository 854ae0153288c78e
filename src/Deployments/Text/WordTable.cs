namespace Deployments.Text;

/// <summary>Words and what they mean. So short that looking through them beats hashing, and takes no time to make.</summary>
/// <typeparam name="T">The type of the meanings.</typeparam>
/// <param name="words">The words.</param>
/// <param name="values">What each means, in the same order.</param>
internal sealed class WordTable<T>(string[] words, T[] values)
{
    public IReadOnlyList<string> Keys => words;

    public bool TryGetValue(string word, out T? value)
    {
        int index = Array.IndexOf(words, word);
        value = index >= 0 ? values[index] : default;
        return index >= 0;
    }
}
