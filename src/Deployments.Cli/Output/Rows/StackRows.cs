using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.Notation;
using Deployments.Spaces;
using Deployments.Spaces.Writing;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.Cli.Output.Rows;

/// <summary>Writes choices of a space, one after another.</summary>
internal static class StackRows
{
    private const int MostPassedOver = 100_000;

    public static readonly string[] Formats = ["ndjson", "csv", "arrow", "json"];

    public static void Write(Session session, Space space, string format, ChoiceEnumerator choices, ulong limit) =>
        Write(session, space, format, limit, (out ReadOnlySpan<byte> choice) =>
        {
            bool any = choices.MoveNext();
            choice = choices.Current;
            return any;
        });

    public static void Write(Session session, Space space, string format, ChoiceSampler choices, ulong count) =>
        Write(session, space, format, count, (out ReadOnlySpan<byte> choice) =>
        {
            bool any = choices.MoveNext();
            choice = choices.Current;
            return any;
        });

    /// <summary>Writes the given choices.</summary>
    public static void Write(Session session, Space space, string format, ValueList<ValueList<byte>> choices)
    {
        int at = 0;
        Write(session, space, format, (ulong)choices.Count, (out ReadOnlySpan<byte> choice) =>
        {
            choice = choices[at++].AsSpan();
            return true;
        });
    }

    /// <summary>Writes the given stacks, which must be in the space.</summary>
    public static void Write(Session session, Space space, string format, IReadOnlyList<Stack> stacks)
    {
        byte[] row = new byte[space.Variables.Count];
        int at = 0;
        Write(session, space, format, (ulong)stacks.Count, (out ReadOnlySpan<byte> choice) =>
        {
            space.ElementAt(space.RankOf(stacks[at++]), row);
            choice = row;
            return true;
        });
    }

    /// <summary>Moves to the next choice; returns false after the last.</summary>
    private delegate bool NextChoice(out ReadOnlySpan<byte> choice);

    private static void Write(Session session, Space space, string format, ulong limit, NextChoice next)
    {
        if (session.RuleFiles.Length > 0)
        {
            next = Obeying(space.Obeying(session.Engine), next);
        }

        if (format == "json")
        {
            StackJson.WriteList(Stacks(space, limit, next), session.Out);
            return;
        }

        RowWriter writer = space.Rows(Enum.Parse<StackRowFormat>(format, ignoreCase: true));
        var output = new RowOutput(session.Out, Math.Max(writer.LongestRow, writer.Header.Length));
        writer.Header.CopyTo(output.Buffer);
        output.Advance(writer.Header.Length);
        using Progress? progress = session.StartProgress(besideAnswer: true);
        for (ulong written = 0; written < limit && next(out ReadOnlySpan<byte> choice); written++)
        {
            if (output.Advance(writer.Write(choice, output.Buffer, output.Length)))
            {
                progress?.Say(written, "stacks written");
            }
        }

        output.Flush();
        if (writer.EmptyRows > 0)
        {
            session.Note(FormattableString.Invariant(
                $"{writer.EmptyRows:N0} of the rows are empty: arrows cannot say a group with nothing on it; --format ndjson, csv and json can"));
        }
    }

    /// <summary>Only the choices that break no policy.</summary>
    /// <exception cref="InputException">None of very many obeys, as may be when they are drawn for ever.</exception>
    private static NextChoice Obeying(ObeyingStacks obeying, NextChoice next) => (out ReadOnlySpan<byte> choice) =>
    {
        for (int passedOver = 0; next(out choice); passedOver++)
        {
            if (obeying.Obeys(obeying.Space.ToStack(choice)))
            {
                return true;
            }

            if (passedOver == MostPassedOver)
            {
                throw new InputException(
                    FormattableString.Invariant($"none of the last {MostPassedOver:N0} stacks keeps the policies"), null, "narrow the space by --where");
            }
        }

        return false;
    };

    private static IEnumerable<Stack> Stacks(Space space, ulong limit, NextChoice next)
    {
        for (ulong written = 0; written < limit && next(out ReadOnlySpan<byte> choice); written++)
        {
            yield return space.ToStack(choice);
        }
    }
}
