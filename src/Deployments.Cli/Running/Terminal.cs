namespace Deployments.Cli.Running;

/// <summary>What the process writes to. Asked only when it matters, for a terminal's description takes time to read.</summary>
internal sealed class Terminal
{
    private const int Narrowest = 40;
    private const int Widest = 120;

    /// <summary>Whether the answer goes to a terminal that shows colours, and the user has not asked for none.</summary>
    public bool ShowsColour { get; } =
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>The page's width in columns; null when the answer does not go to a terminal.</summary>
    public int? Width { get; } = Console.IsOutputRedirected ? null : Math.Clamp(ReadWidth(), Narrowest, Widest);

    /// <summary>Whether what is said besides the answer goes to a terminal, where a line can be written over.</summary>
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
