using System.Runtime.CompilerServices;

namespace Deployments.Text;

/// <summary>The words of an enumeration whose members are 0, 1, 2 and so on.</summary>
/// <typeparam name="T">The enumeration, which is based on <see cref="int"/>.</typeparam>
/// <param name="words">The words, in the order of the members.</param>
internal sealed class WordTable<T>(string[] words)
    where T : struct, Enum
{
    public string[] Keys => words;

    public T this[int index] => Unsafe.BitCast<int, T>(index);

    public bool TryGetValue(string? word, out T value)
    {
        int index = Array.IndexOf(words, word);
        value = this[Math.Max(index, 0)];
        return index >= 0;
    }
}
