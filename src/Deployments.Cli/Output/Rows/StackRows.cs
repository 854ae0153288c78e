using Deployments.Reading;
using Deployments.Spaces;

namespace Deployments.Cli.Output.Rows;

/// <summary>Writes choices of a space, one after another.</summary>
internal static class StackRows
{
    public static readonly string[] Formats = ["ndjson", "csv", "arrow", "json"];

    public static void Write(Session session, Space space, string format, ChoiceEnumerator choices, ulong limit)
    {
        if (format == "json")
        {
            WriteJson(session.Out, space, limit, () => choices.MoveNext() ? choices.Current : []);
            return;
        }

        RowTemplate template = RowFormats.Of(space, format);
        RowOutput output = Start(session, template);
        for (; limit > 0 && choices.MoveNext(); limit--)
        {
            output.Advance(template.Write(choices.Current, output.Buffer, output.Length));
        }

        output.Flush();
    }

    public static void Write(Session session, Space space, string format, ChoiceSampler choices, ulong count)
    {
        if (format == "json")
        {
            WriteJson(session.Out, space, count, () => choices.MoveNext() ? choices.Current : []);
            return;
        }

        RowTemplate template = RowFormats.Of(space, format);
        RowOutput output = Start(session, template);
        for (; count > 0 && choices.MoveNext(); count--)
        {
            output.Advance(template.Write(choices.Current, output.Buffer, output.Length));
        }

        output.Flush();
    }

    private delegate ReadOnlySpan<byte> NextChoice();

    private static RowOutput Start(Session session, RowTemplate template)
    {
        var output = new RowOutput(session.Out, Math.Max(template.LongestRow, template.Header.Length));
        template.Header.CopyTo(output.Buffer, 0);
        output.Advance(template.Header.Length);
        return output;
    }

    /// <summary>An array of stack documents.</summary>
    private static void WriteJson(TextWriter output, Space space, ulong limit, NextChoice next)
    {
        ulong written = 0;
        for (; written < limit; written++)
        {
            ReadOnlySpan<byte> choice = next();
            if (choice.IsEmpty)
            {
                break;
            }

            output.Write(written == 0 ? "[\n" : ",\n");
            output.Write(StackJson.Write(space.ToStack(choice)).TrimEnd('\n'));
        }

        output.Write(written == 0 ? "[]\n" : "\n]\n");
    }
}
