using Deployments.Reporting;
using Spectre.Console;

namespace Deployments.Cli.Output;

/// <summary>Writes styled text in colour. The only class that uses Spectre.Console, so that its assembly is loaded for a terminal alone.</summary>
internal static class SpectrePainter
{
    public static void Paint(StyledText text, TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = int.MaxValue;
        foreach (StyledLine line in text.Lines)
        {
            var paragraph = new Paragraph();
            foreach (TextSpan span in line.Spans)
            {
                paragraph.Append(span.Text, StyleOf(span.Style));
            }

            console.Write(paragraph);
            console.WriteLine();
        }
    }

    private static Style StyleOf(TextStyle style) => style switch
    {
        TextStyle.Strong => new Style(decoration: Decoration.Bold),
        TextStyle.Faint => new Style(Color.Grey),
        TextStyle.Frame => new Style(Color.Grey),
        TextStyle.Name => new Style(Color.Teal),
        TextStyle.Good => new Style(Color.Green, decoration: Decoration.Bold),
        TextStyle.Doubtful => new Style(Color.Olive, decoration: Decoration.Bold),
        TextStyle.Bad => new Style(Color.Red, decoration: Decoration.Bold),
        TextStyle.Help => new Style(Color.Green),
        _ => Style.Plain,
    };
}
