namespace Deployments.Detection.Sources;

/// <summary>The kernel's messages, if a log file can be read. They may be from an earlier start, so files of the running kernel take precedence.</summary>
internal sealed class BootLog(MachineTree tree)
{
    private const int Limit = 1024 * 1024;

    private static readonly string[] Files = ["/var/log/dmesg", "/var/log/kern.log"];

    private readonly (string File, string Text)[] logs = Read(tree);

    /// <summary>The newest occurrence of one of the phrases, with the file as origin; null when there is none.</summary>
    public (string Phrase, string Origin)? Find(params ReadOnlySpan<string> phrases)
    {
        foreach ((string file, string text) in logs)
        {
            int best = -1;
            string? found = null;
            foreach (string phrase in phrases)
            {
                int at = text.LastIndexOf(phrase, StringComparison.OrdinalIgnoreCase);
                if (at > best)
                {
                    (best, found) = (at, phrase);
                }
            }

            if (found is not null)
            {
                return (found, $"{file} says \"{text.Substring(best, found.Length)}\"");
            }
        }

        return null;
    }

    private static (string, string)[] Read(MachineTree tree)
    {
        var logs = new List<(string, string)>();
        foreach (string file in Files)
        {
            // Logs grow over many starts, and the newest messages are at the end
            if (tree.Bytes(file, Limit, fromEnd: true, quiet: true, noteCut: false) is { } bytes)
            {
                logs.Add((file, System.Text.Encoding.UTF8.GetString(bytes)));
            }
        }

        return [.. logs];
    }
}
