namespace Deployments.Cli.Running;

/// <summary>The properties of the terminal, read on demand because reading a terminal's description takes time.</summary>
internal sealed class Terminal
{
    private const int Narrowest = 40;
    private const int Widest = 120;

    /// <summary>True when standard output is a terminal with colours, and the user has not switched them off.</summary>
    public bool ShowsColour { get; } =
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>The width of the terminal in columns; null when standard output is not a terminal.</summary>
    public int? Width { get; } = Console.IsOutputRedirected ? null : Math.Clamp(ReadWidth(), Narrowest, Widest);

    /// <summary>True when standard error is a terminal, so that a progress line can be overwritten.</summary>
    public bool ShowsProgress { get; } = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    private static int ReadWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return Widest;
        }
    }
}
