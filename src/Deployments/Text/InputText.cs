using System.Globalization;
using System.Text;

namespace Deployments.Text;

/// <summary>Reads a whole input as strict UTF-8, up to a limit.</summary>
internal static class InputText
{
    /// <summary>The largest input that is read, in bytes.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string OfFile(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return OfStream(stream, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            string problem = error is FileNotFoundException or DirectoryNotFoundException
                ? $"there is no file '{path}'"
                : Directory.Exists(path) ? $"'{path}' is a folder" : $"'{path}' cannot be read: {error.Message}";
            throw new InputException(problem, error);
        }
    }

    public static string OfStream(Stream stream, string name)
    {
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MaximumBytes)
            {
                throw TooLarge(name);
            }
        }

        return Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), name);
    }

    public static InputException TooLarge(string name) =>
        new($"{name} is larger than {MaximumBytes / (1024 * 1024)} MiB, the most that is read", null, "give a smaller file");

    private static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            ReadOnlySpan<byte> before = bytes[..Math.Clamp(error.Index, 0, bytes.Length)];
            int line = before.Count((byte)'\n') + 1;
            int column = before.Length - (before.LastIndexOf((byte)'\n') + 1) + 1;
            string found = string.Create(CultureInfo.InvariantCulture, $"0x{error.BytesUnknown?.FirstOrDefault() ?? 0:X2}");
            throw new InputException(
                $"the byte {found} is not UTF-8", new SourceLocation(name, line, column), "save the file as UTF-8");
        }
    }
}
