using System.Globalization;
using System.Text;

namespace Deployments.Detection.Sources;

/// <summary>The files that describe a machine. Reads at most a fixed number of bytes, does not throw, and notes the files that could not be read.</summary>
internal sealed class MachineTree
{
    private const int FileLimit = 1024 * 1024;
    private const int ListLimit = 8192;
    private const int NoteLimit = 50;

    private readonly string? root;
    private readonly List<string> notes = [];

    public MachineTree(string root)
    {
        this.root = root;
        IsLive = root == "/";
    }

    private MachineTree()
    {
    }

    /// <summary>True when the files of the machine are available. If not, a missing file proves nothing.</summary>
    public bool HasFiles => root is not null;

    /// <summary>True for the machine that runs this code.</summary>
    public bool IsLive { get; }

    /// <summary>The files that could not be read, one sentence each, in the order of the attempts.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>The tree of a machine whose files are not available.</summary>
    public static MachineTree Empty() => new();

    public void Note(string sentence)
    {
        if (notes.Count < NoteLimit && !notes.Contains(sentence))
        {
            notes.Add(sentence);
        }
    }

    /// <summary>True when a file, folder or device of that name exists.</summary>
    public bool Exists(string path) => Resolve(path) is { } resolved && Path.Exists(resolved);

    public bool IsFolder(string path) => Resolve(path) is { } resolved && Directory.Exists(resolved);

    /// <summary>The content of a file as text; null when it is missing or unreadable.</summary>
    public string? Text(string path, int limit = FileLimit, bool fromEnd = false, bool quiet = false) =>
        Bytes(path, limit, fromEnd, quiet) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The first line of a file without blanks and null characters around it; null when it is missing, unreadable or empty.</summary>
    public string? Line(string path, bool quiet = false)
    {
        if (Bytes(path, 4096, fromEnd: false, quiet, noteCut: false) is not { } bytes)
        {
            return null;
        }

        string text = Encoding.UTF8.GetString(bytes);
        int end = text.AsSpan().IndexOfAny('\n', '\r');
        string line = (end < 0 ? text : text[..end]).Trim(' ', '\t', '\0');
        return line.Length > 0 ? line : null;
    }

    /// <summary>The whole number in a file; null when there is none.</summary>
    public long? Number(string path, bool quiet = false) =>
        long.TryParse(Line(path, quiet), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : null;

    public byte[]? Bytes(string path, int limit = FileLimit, bool fromEnd = false, bool quiet = false, bool noteCut = true)
    {
        try
        {
            if (Resolve(path) is not { } resolved || !Path.Exists(resolved))
            {
                return null;
            }

            (byte[] bytes, bool cut) = BoundedFile.Read(resolved, limit, fromEnd);
            if (cut && noteCut)
            {
                Note(string.Create(CultureInfo.InvariantCulture, $"only {limit / 1024} KiB of {path} were read"));
            }

            return bytes;
        }
        catch (Exception error) when (IsExpected(error))
        {
            if (!quiet)
            {
                Note($"{path} cannot be read: {Reason(error)}");
            }

            return null;
        }
    }

    /// <summary>The names in a folder in ordinal order; empty when it is missing or unreadable.</summary>
    public string[] Names(string path)
    {
        try
        {
            if (Resolve(path) is not { } resolved || !Directory.Exists(resolved))
            {
                return [];
            }

            var names = new List<string>();
            foreach (string entry in Directory.EnumerateFileSystemEntries(resolved))
            {
                if (names.Count == ListLimit)
                {
                    Note(string.Create(CultureInfo.InvariantCulture, $"only {ListLimit} entries of {path} were read"));
                    break;
                }

                names.Add(Path.GetFileName(entry));
            }

            names.Sort(string.CompareOrdinal);
            return [.. names];
        }
        catch (Exception error) when (IsExpected(error))
        {
            Note($"{path} cannot be listed: {Reason(error)}");
            return [];
        }
    }

    /// <summary>The last part of a link's target; null when the path is not a link.</summary>
    public string? LinkName(string path)
    {
        try
        {
            int slash = path.LastIndexOf('/');
            string? folder = Resolve(path[..slash]);
            string? target = folder is null ? null : new FileInfo(Path.Join(folder, path[slash..])).LinkTarget;
            return target is null ? null : Path.GetFileName(target.TrimEnd('/'));
        }
        catch (Exception error) when (IsExpected(error))
        {
            return null;
        }
    }

    // On the live machine the kernel follows links; in a recorded tree they must stay inside the tree
    private string? Resolve(string path) => root is null ? null : IsLive ? path : RecordedPath.Resolve(root, path);

    private static bool IsExpected(Exception error) =>
        error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException or System.Security.SecurityException;

    private static string Reason(Exception error) => error switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException or DirectoryNotFoundException => "it is not there",
        _ => "the system refuses",
    };
}
