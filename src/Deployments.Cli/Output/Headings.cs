using Deployments.Cli.Input;
using Deployments.Cli.Running;
using Deployments.Reporting.Text;

namespace Deployments.Cli.Output;

/// <summary>Says which of several stacks comes next.</summary>
internal static class Headings
{
    /// <summary>Writes the heading of one stack; nothing when there is only one.</summary>
    public static void Write(Session session, List<Subject> subjects, int index)
    {
        if (subjects.Count > 1)
        {
            var heading = new StyledText();
            heading.Line(index == 0 ? "" : " ");
            heading.Line($"{index + 1} of {subjects.Count}: {subjects[index].Title}", TextStyle.Strong);
            session.Write(heading);
        }
    }
}
