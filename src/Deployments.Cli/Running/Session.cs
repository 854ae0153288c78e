using Deployments.Catalogs;
using Deployments.Reporting.Text;
using Deployments.Validation;

namespace Deployments.Cli.Running;

/// <summary>One run of the tool: its input and output, and the values of the options that all commands share.</summary>
internal sealed class Session(TextReader input, TextWriter output, TextWriter error, Terminal? terminal)
{
    private const int DefaultWidth = 100;

    private Catalog? catalog;
    private RulesEngine? engine;

    public TextReader In { get; } = input;

    public TextWriter Out { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>The width of a page in columns.</summary>
    public int Width => terminal?.Width ?? DefaultWidth;

    /// <summary>The width at which lines are cut; unlimited when the answer goes to a file or another program.</summary>
    public int CutWidth => terminal?.Width ?? int.MaxValue;

    public bool Colour { get; private set; }

    /// <summary>The user's knowledge files.</summary>
    public string[] CatalogFiles { get; private set; } = [];

    /// <summary>The user's assemblies of policies.</summary>
    public string[] RuleFiles { get; private set; } = [];

    /// <summary>The engine, with the user's knowledge and policies; made on first use.</summary>
    public RulesEngine Engine => engine ??= new RulesEngine(Knowledge).With(RuleFiles.Select(PolicyFile.Load));

    /// <summary>The catalogue, including the user's files and the rules of the policies.</summary>
    public Catalog Catalog => RuleFiles.Length == 0 ? Knowledge : Engine.Catalog;

    private Catalog Knowledge => catalog ??= ReadCatalog();

    public TextReportOptions ReportOptions => new() { Width = Width, Catalog = Catalog };

    public void Configure(string? colour, string[]? files, string[]? rules)
    {
        Colour = colour switch
        {
            "always" => true,
            "never" => false,
            _ => terminal?.ShowsColour ?? false,
        };
        CatalogFiles = files ?? [];
        RuleFiles = rules ?? [];
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

    /// <summary>Writes a note to standard error.</summary>
    public void Note(string note) => Error.WriteLine($"note: {note}");

    /// <summary>Starts a progress line on standard error; returns null when standard error is not a terminal.</summary>
    /// <param name="besideAnswer">True when the answer is written at the same time; then no line is shown if it goes to the same terminal.</param>
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
