namespace Deployments.Detection.Sources;

/// <summary>The command line of the running kernel.</summary>
internal sealed class KernelCommandLine
{
    public const string File = "/proc/cmdline";

    private readonly string[] words;

    public KernelCommandLine(MachineTree tree) =>
        words = (tree.Text(File) ?? "").Split((char[])[' ', '\n', '\t', '\0'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The last argument that equals one of the given ones; null when there is none.</summary>
    public string? Last(params ReadOnlySpan<string> arguments)
    {
        for (int i = words.Length - 1; i >= 0; i--)
        {
            if (arguments.Contains(words[i]))
            {
                return words[i];
            }
        }

        return null;
    }

    /// <summary>The value of the last argument with that name; null when there is none.</summary>
    public string? Value(string name)
    {
        for (int i = words.Length - 1; i >= 0; i--)
        {
            if (words[i].StartsWith(name, StringComparison.Ordinal) && words[i].Length > name.Length && words[i][name.Length] == '=')
            {
                return words[i][(name.Length + 1)..];
            }
        }

        return null;
    }
}
