using Deployments.Inventories.Machines;
using Deployments.Inventories.Text;
using Deployments.Text;

namespace Deployments.Inventories.Formats;

/// <summary>The text output of <c>lscpu</c> in English.</summary>
internal sealed class LscpuTextFormat : ITextFormat
{
    private static readonly string[] Starts =
        ["Architecture:", "CPU op-mode(s):", "CPU(s):", "Byte Order:", "Thread(s) per core:", "On-line CPU(s) list:", "Model name:"];

    public string Name => "lscpu";

    public int Weight => Weights.Kernel;

    public bool Recognises(ReadOnlySpan<char> head)
    {
        int matches = 0;
        foreach (ReadOnlySpan<char> line in head.EnumerateLines())
        {
            foreach (string start in Starts)
            {
                matches += line.TrimStart().StartsWith(start, StringComparison.Ordinal) ? 1 : 0;
            }

            if (matches >= 2)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number of the line that gives the architecture in a language other than English; 0 when the text is not the output of lscpu.</summary>
    public static int TranslatedLine(ReadOnlySpan<char> head)
    {
        int line = 0, architecture = 0;
        foreach (ReadOnlySpan<char> text in head.EnumerateLines())
        {
            line++;
            int colon = text.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            string value = text[(colon + 1)..].Trim().ToString();
            if (architecture == 0 && LscpuFields.IsTranslated(text[..colon].Trim(), value))
            {
                architecture = line;
            }
            else if (architecture > 0 && value is "32-bit, 64-bit" or "64-bit" or "32-bit" or "Little Endian" or "Big Endian")
            {
                // These words are the same in every language
                return architecture;
            }
        }

        return 0;
    }

    public void Read(LineReader lines, MachineDraft draft)
    {
        var fields = new LscpuFields();
        while (lines.Next(out ReadOnlySpan<char> line))
        {
            // A table that repeats the summary follows
            if (line.StartsWith("# The following is the parsable format", StringComparison.Ordinal))
            {
                break;
            }

            int colon = line.IndexOf(':');
            if (colon > 0)
            {
                string name = line[..colon].Trim().ToString();
                fields.Add(name, line[(colon + 1)..].Trim().ToString(), $"{lines.Origin}, {Excerpt.Of(name)}");
            }
        }

        if (fields.Count == 0)
        {
            throw new InputException($"{lines.Name} looks like the output of lscpu but has no values",
                new SourceLocation(lines.Name, 1, 1), "the file is cut off; export it again");
        }

        fields.Read(draft);
    }
}
