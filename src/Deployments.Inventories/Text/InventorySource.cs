using Deployments.Text;

namespace Deployments.Inventories.Text;

/// <summary>A file, or a text or stream that is read like a file.</summary>
/// <param name="Name">The name in messages and origins.</param>
/// <param name="Open">Opens a new stream at the beginning of the content.</param>
internal sealed record InventorySource(string Name, Func<Stream> Open)
{
    /// <summary>The file name without extension, which names a machine without a name.</summary>
    public string Stem => Path.GetFileNameWithoutExtension(Name) is { Length: > 0 } stem ? stem : Name;

    public static InventorySource OfFile(string path) => new(path, () =>
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 64 * 1024);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            if (error is UnauthorizedAccessException && !Directory.Exists(path))
            {
                throw new InputException($"'{path}' cannot be read: access is denied", null, "ask for the right to read it, or run as a user who has it");
            }

            string problem = error is FileNotFoundException or DirectoryNotFoundException
                ? $"there is no file '{path}'"
                : $"'{path}' cannot be read: {error.Message}";
            throw new InputException(problem, error);
        }
    });

    public static InventorySource OfMemory(ReadOnlyMemory<byte> content, string name)
    {
        bool whole = System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out ArraySegment<byte> segment);
        byte[] bytes = whole ? segment.Array! : content.ToArray();
        (int offset, int count) = whole ? (segment.Offset, segment.Count) : (0, bytes.Length);
        return new InventorySource(name, () => new MemoryStream(bytes, offset, count, writable: false));
    }
}
