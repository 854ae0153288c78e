using Deployments.Inventories.Machines;
using Deployments.Text;

namespace Deployments.Inventories.Reading;

/// <summary>Lists the files and subfolders of a folder; links that lead out of it are left out.</summary>
internal sealed class InventoryFolder(string folder, INotes notes)
{
    /// <summary>The files in ordinal order, without empty and hidden ones and links out of the folder.</summary>
    public string[] Files() => List(new DirectoryInfo(folder).EnumerateFiles, file => ((FileInfo)file).Length > 0);

    /// <summary>The subfolders in ordinal order, without hidden ones and links out of the folder.</summary>
    public string[] Folders() => List(new DirectoryInfo(folder).EnumerateDirectories, _ => true);

    private string[] List(Func<IEnumerable<FileSystemInfo>> entries, Func<FileSystemInfo, bool> isFit)
    {
        try
        {
            string root = Resolved(new DirectoryInfo(folder)) ?? Path.GetFullPath(folder);
            var kept = new List<string>();
            foreach (FileSystemInfo entry in entries().OrderBy(e => e.Name, StringComparer.Ordinal))
            {
                if (entry.Name.StartsWith('.'))
                {
                    continue;
                }

                if (entry.LinkTarget is not null && !(Resolved(entry) is { } target && IsBelow(target, root)))
                {
                    Skip(entry, "it is a link that leads out of the folder");
                }
                else if (!isFit(entry))
                {
                    Skip(entry, "it is empty");
                }
                else
                {
                    kept.Add(Path.Join(folder, entry.Name));
                }
            }

            return [.. kept];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"the folder '{folder}' cannot be read: {error.Message}", error);
        }
    }

    private void Skip(FileSystemInfo entry, string reason) => notes.Skipped($"{Path.Join(folder, entry.Name)} was left out: {reason}");

    private static bool IsBelow(string path, string root) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string? Resolved(FileSystemInfo entry)
    {
        try
        {
            return entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
