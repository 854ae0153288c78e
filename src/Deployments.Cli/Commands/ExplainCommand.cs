using System.CommandLine;

namespace Deployments.Cli.Commands;

internal static class ExplainCommand
{
    public static void Fill(Command command, Session session)
    {
    }
}
