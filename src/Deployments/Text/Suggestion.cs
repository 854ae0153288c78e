namespace Deployments.Text;

/// <summary>Finds the known words that a mistyped word may have meant.</summary>
public static class Suggestion
{
    private const int LongestWord = 64;

    /// <summary>Advice on a word that is not known. It compares the word with each known one, ignoring case: O(n·m) each.</summary>
    /// <param name="word">The word as it was written; nothing is near a word of more than 64 characters.</param>
    /// <param name="known">The words that would be understood.</param>
    /// <returns>A question that names up to three near words, such as <c>did you mean 'kvm' or 'kvm-qemu'?</c>; null when none is near.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string? For(string word, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(known);
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        string[] near = [.. known.Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(k => (Word: k, Distance: Distance(word.ToLowerInvariant(), k.ToLowerInvariant())))
            .Where(c => c.Distance <= Math.Max(1, Math.Min(word.Length, c.Word.Length) / 3))
            .OrderBy(c => c.Distance).ThenBy(c => c.Word, StringComparer.Ordinal)
            .Take(3).Select(c => $"'{c.Word}'")];
        return near.Length == 0 ? null : $"did you mean {string.Join(" or ", near)}?";
    }

    /// <summary>The number of insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
    /// <remarks>E. Ukkonen, "Algorithms for approximate string matching", 1985; O(n·m) time, O(m) space.</remarks>
    private static int Distance(string a, string b)
    {
        if (b.Length > LongestWord)
        {
            return int.MaxValue;
        }

        int[] beforeLast = new int[b.Length + 1];
        int[] last = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] row = new int[b.Length + 1];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replace, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, row);
        }

        return last[b.Length];
    }
}
