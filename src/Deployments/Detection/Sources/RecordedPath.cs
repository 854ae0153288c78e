namespace Deployments.Detection.Sources;

/// <summary>Resolves paths in a recorded tree; links are followed as if the tree were the root of a machine.</summary>
internal static class RecordedPath
{
    private const int MaximumLinks = 40;

    /// <summary>The path with its links resolved, always inside the root; null when the links form a circle.</summary>
    public static string? Resolve(string root, string path)
    {
        var pending = new Stack<string>();
        Push(pending, path);
        var done = new List<string>();
        int links = 0;
        while (pending.Count > 0)
        {
            string part = pending.Pop();
            if (part == "..")
            {
                // As in a real root folder, ".." at the top stays at the top
                done.RemoveRange(Math.Max(0, done.Count - 1), Math.Min(1, done.Count));
                continue;
            }

            done.Add(part);
            if (LinkTarget(Join(root, done)) is not { } target)
            {
                continue;
            }

            if (++links > MaximumLinks)
            {
                return null;
            }

            done.RemoveAt(done.Count - 1);
            if (target.StartsWith('/'))
            {
                done.Clear();
            }

            Push(pending, target);
        }

        return Join(root, done);
    }

    private static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Push(Stack<string> pending, string path)
    {
        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (int i = parts.Length - 1; i >= 0; i--)
        {
            if (parts[i] != ".")
            {
                pending.Push(parts[i]);
            }
        }
    }

    private static string Join(string root, List<string> parts) => Path.Join(root, string.Join('/', parts));
}
