using Microsoft.Win32.SafeHandles;

namespace Deployments.Detection.Sources;

/// <summary>Reads the beginning or the end of a file, within a limit.</summary>
internal static class BoundedFile
{
    /// <summary>Reads at most <paramref name="limit"/> bytes of a file; <c>Cut</c> is true when the file has more.</summary>
    /// <remarks>The stated length of files in /proc and /sys is wrong, so the file is read until no more bytes come.</remarks>
    public static (byte[] Bytes, bool Cut) Read(string path, int limit, bool fromEnd)
    {
        using SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        long start = fromEnd ? Math.Max(0, RandomAccess.GetLength(handle) - limit) : 0;
        byte[] buffer = new byte[Math.Min(limit, 4096)];
        int count = 0;
        while (true)
        {
            int read = RandomAccess.Read(handle, buffer.AsSpan(count), start + count);
            count += read;
            if (read == 0 || count == limit)
            {
                break;
            }

            if (count == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(limit, buffer.Length * 4));
            }
        }

        bool cut = start > 0 || (count == limit && RandomAccess.Read(handle, new byte[1], start + count) > 0);
        Array.Resize(ref buffer, count);
        return (buffer, cut);
    }
}
