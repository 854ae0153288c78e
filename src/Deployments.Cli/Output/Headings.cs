using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.Reporting.Text;

namespace Deployments.Cli.Output;

/// <summary>Writes headings between the answers for several stacks.</summary>
internal static class Headings
{
    /// <summary>Writes the heading of one stack; writes nothing when there is only one stack.</summary>
    public static void Write(Session session, ValueList<WrittenStack> stacks, int index)
    {
        if (stacks.Count > 1)
        {
            var heading = new StyledText();
            heading.Line(index == 0 ? "" : " ");
            heading.Line($"{index + 1} of {stacks.Count}: {stacks[index].Title}", TextStyle.Strong);
            session.Write(heading);
        }
    }
}
