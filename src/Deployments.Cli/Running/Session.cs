using Deployments.Catalogs;
using Deployments.Reporting.Text;

namespace Deployments.Cli.Running;

/// <summary>One run of the tool: where it reads and writes, and what the options that every command has say.</summary>
internal sealed class Session(TextReader input, TextWriter output, TextWriter error, Terminal? terminal)
{
    private const int DefaultWidth = 100;

    private Catalog? catalog;

    public TextReader In { get; } = input;

    public TextWriter Out { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>The columns of a page.</summary>
    public int Width => terminal?.Width ?? DefaultWidth;

    /// <summary>The columns to cut a line at; none when the answer goes to a file or another program.</summary>
    public int CutWidth => terminal?.Width ?? int.MaxValue;

    public bool Colour { get; private set; }

    /// <summary>The user's knowledge files.</summary>
    public string[] CatalogFiles { get; private set; } = [];

    /// <summary>The knowledge, with the user's files; read on first use.</summary>
    public Catalog Catalog => catalog ??= ReadCatalog();

    public TextReportOptions ReportOptions => new() { Width = Width, Catalog = Catalog };

    public void Configure(string? colour, string[]? files)
    {
        Colour = colour switch
        {
            "always" => true,
            "never" => false,
            _ => terminal?.ShowsColour ?? false,
        };
        CatalogFiles = files ?? [];
    }

    public void Write(StyledText text)
    {
        if (Colour)
        {
            AnsiPainter.Paint(text, Out);
        }
        else
        {
            Out.Write(text.ToString());
        }
    }

    /// <summary>Says something that is not part of the answer.</summary>
    public void Note(string note) => Error.WriteLine($"note: {note}");

    /// <summary>Starts a line on standard error that tells how far long work is; none when nobody would see it.</summary>
    /// <param name="besideAnswer">Whether the answer is written meanwhile; then its terminal must not be the same.</param>
    public Progress? StartProgress(bool besideAnswer = false) =>
        terminal is { ShowsProgress: true } && !(besideAnswer && terminal.Width is not null) ? new Progress(Error, TimeProvider.System) : null;

    private Catalog ReadCatalog()
    {
        Catalog read = Catalog.BuiltIn;
        foreach (string file in CatalogFiles)
        {
            read = read.WithFile(file);
        }

        return read;
    }
}
