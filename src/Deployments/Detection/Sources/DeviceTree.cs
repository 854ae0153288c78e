using System.Text;

namespace Deployments.Detection.Sources;

/// <summary>The device tree, which boards, Power machines and some guests have.</summary>
internal sealed class DeviceTree(MachineTree tree)
{
    public const string Folder = "/proc/device-tree";

    private const int MaximumNodes = 4000;
    private const int MaximumDepth = 3;

    /// <summary>True when the machine has a device tree.</summary>
    public bool Exists { get; } = tree.IsFolder(Folder);

    public string? Model => Exists ? tree.Line(Folder + "/model") : null;

    public bool Has(string path) => Exists && tree.Exists($"{Folder}/{path}");

    /// <summary>The null-separated strings of a property; empty when it is missing.</summary>
    public string[] Strings(string path) =>
        Exists && tree.Bytes($"{Folder}/{path}", 4096) is { } bytes
            ? Encoding.UTF8.GetString(bytes).Split('\0', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];

    /// <summary>The path of the first node whose name contains a word and whose <c>compatible</c> begins with the text; null when there is none.</summary>
    public string? FindNode(ReadOnlySpan<string> nameWords, string compatible)
    {
        var pending = new Queue<(string Path, int Depth)>();
        pending.Enqueue(("", 0));
        int seen = 0;
        while (Exists && pending.TryDequeue(out (string Path, int Depth) at))
        {
            foreach (string name in tree.Names($"{Folder}/{at.Path}"))
            {
                string path = at.Path + name;
                // Only folders are nodes; properties are files, and opening each of them would be slow
                if (++seen > MaximumNodes || !tree.IsFolder($"{Folder}/{path}"))
                {
                    continue;
                }

                if (HasWord(name, nameWords) && StartsAny(Strings(path + "/compatible"), compatible))
                {
                    return path;
                }

                if (at.Depth + 1 < MaximumDepth)
                {
                    pending.Enqueue((path + "/", at.Depth + 1));
                }
            }
        }

        return null;
    }

    private static bool HasWord(string name, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (name.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsAny(string[] values, string start)
    {
        foreach (string value in values)
        {
            if (value.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
