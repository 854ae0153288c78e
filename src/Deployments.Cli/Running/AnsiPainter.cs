using Deployments.Reporting.Text;

namespace Deployments.Cli.Running;

/// <summary>Writes styled text in colour, with escape sequences that all common terminals support (ECMA-48 SGR, and the bright colours of aixterm).</summary>
internal static class AnsiPainter
{
    private const string Escape = "\u001b[";
    private const string Reset = "\u001b[0m";

    public static void Paint(StyledText text, TextWriter output)
    {
        foreach (StyledLine line in text.Lines)
        {
            string current = "";
            foreach (TextSpan span in line.Spans)
            {
                string code = CodeOf(span.Style);
                if (code != current)
                {
                    output.Write(current.Length > 0 ? Reset : "");
                    output.Write(code.Length > 0 ? Escape + code + "m" : "");
                    current = code;
                }

                output.Write(span.Text);
            }

            output.Write(current.Length > 0 ? Reset : "");
            output.Write('\n');
        }
    }

    private static string CodeOf(TextStyle style) => style switch
    {
        TextStyle.Strong => "1",
        TextStyle.Faint or TextStyle.Frame => "90",
        TextStyle.Name => "36",
        TextStyle.Good => "1;32",
        TextStyle.Doubtful => "1;33",
        TextStyle.Bad => "1;91",
        TextStyle.Help => "32",
        _ => "",
    };
}
