using Deployments.Changes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Notation;
using Deployments.References;
using Deployments.Text;
using Deployments.Vocabulary;
using Deployments.Wording;
using Newtonsoft.Json;

namespace Deployments.Reporting.Json;

/// <summary>Writes what stands next to a described stack, as members of a JSON object.</summary>
internal static class WorksJson
{
    /// <summary>Writes the member <c>works</c>; nothing for null.</summary>
    public static void Write(JsonTextWriter writer, WorkingStudy? study)
    {
        if (study is null)
        {
            return;
        }

        writer.WritePropertyName("works");
        writer.WriteStartObject();
        WriteMembers(writer, study.Works, study.Difference, study.Report.Verdict);
        writer.WriteEndObject();
    }

    /// <summary>Writes a stack that works, what differs and the verdict, as members of the current object.</summary>
    public static void WriteMembers(JsonTextWriter writer, WorkingStack works, ValueList<Change> difference, Verdict verdict)
    {
        writer.Member("verdict", Words.Of(verdict));
        writer.Member("reason", works.Reason);
        writer.List("sources", works.Sources);
        writer.Objects("difference", difference, WriteChange);
        writer.WritePropertyName("stack");
        StackWriter.Write(writer, works.Stack);
    }

    /// <summary>Writes the member <c>alternatives</c>; nothing for an empty list.</summary>
    public static void WriteAlternatives(JsonTextWriter writer, ValueList<Report> alternatives)
    {
        if (alternatives.Count > 0)
        {
            writer.Objects("alternatives", alternatives, static (w, report) =>
            {
                w.Member("name", report.Stack.Name);
                w.Member("verdict", Words.Of(report.Verdict));
                w.List("errors", report.Of(Severity.Error).Select(f => f.Message));
                w.WritePropertyName("stack");
                StackWriter.Write(w, report.Stack);
            });
        }
    }

    private static void WriteChange(JsonTextWriter writer, Change change)
    {
        writer.Member("kind", Words.Of(change.Kind));
        writer.Member("group", change.GroupName);
        writer.Member("text", English.BuiltIn.Text(change));
        writer.List("adds", change.Adds.Select(c => c.Value));
        writer.List("removes", change.Removes.Select(c => c.Value));
        writer.Member("workload", change switch
        {
            AddWorkload add => add.Workload.Value,
            RemoveWorkload remove => remove.Workload.Value,
            _ => null,
        });
    }
}
