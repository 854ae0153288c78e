using System.CommandLine;

namespace Deployments.Cli.Commands;

internal static class ShowCommand
{
    public static void Fill(Command command, Session session)
    {
    }
}
