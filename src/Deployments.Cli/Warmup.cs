using Deployments.Catalogs;

namespace Deployments.Cli;

/// <summary>Reads the knowledge on a second processor while the command line is parsed on the first.</summary>
internal static class Warmup
{
    private static readonly string[] NeedKnowledge = ["validate", "complete", "explain", "show", "list", "lint"];

    public static void Start(string[] args)
    {
        if (args.Length > 1 && Array.IndexOf(NeedKnowledge, args[0]) >= 0 && Environment.ProcessorCount > 1)
        {
            new Thread(Read) { IsBackground = true }.Start();
        }
    }

    private static void Read()
    {
        try
        {
            _ = Catalog.BuiltIn.Compiled;
        }
#pragma warning disable CA1031 // The command meets the same exception where it can say so.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
