using System.Globalization;
using System.Numerics;
using Deployments.Collections;
using Deployments.Reporting.Text;
using Deployments.Spaces;
using Deployments.Spaces.Bounding;
using Deployments.Spaces.Choosing;
using Deployments.Text;
using Newtonsoft.Json;

namespace Deployments.Cli.Output;

/// <summary>The count of a space, with what else was asked for.</summary>
/// <param name="space">The space.</param>
/// <param name="roles">The counts of components; null when they were not asked for.</param>
/// <param name="bounds">The bounds; null when they were not asked for.</param>
internal sealed class SpaceCounts(Space space, ValueList<ComponentRole>? roles, SpaceBounds? bounds)
{
    public StyledText ToText()
    {
        var text = new StyledText();
        text.Line(Number(space.Count));
        if (bounds is not null)
        {
            WriteBounds(text, bounds);
        }

        if (roles is { } each)
        {
            text.Gap();
            int groups = each.Max(r => r.Group.Length);
            int names = each.Max(r => r.Component.Value.Length);
            int digits = each.Max(r => Number(r.Count).Length);
            foreach (ComponentRole role in each)
            {
                text.Line(role.Group.PadRight(groups + 2), TextStyle.Faint).Add(role.Component.Value.PadRight(names + 2), TextStyle.Name)
                    .Add(Number(role.Count).PadLeft(digits)).Add("  " + RoleOf(role), TextStyle.Faint);
            }
        }

        return text;
    }

    public void WriteJson(JsonTextWriter writer)
    {
        writer.WriteStartObject();
        writer.Member("space", space.Definition.Id);
        Member(writer, "count", space.Count);
        Member(writer, "raw", space.RawCount);
        writer.Member("variables", space.Variables.Count);
        writer.Member("nodes", space.NodeCount);
        if (bounds is not null)
        {
            Member(writer, "certain", bounds.Certain);
            Member(writer, "possible", bounds.Possible);
            writer.Objects("openers", bounds.Openers, WriteFact);
            writer.Objects("closers", bounds.Closers, WriteFact);
        }

        if (roles is { } each)
        {
            writer.Objects("components", each, static (w, role) =>
            {
                w.Member("group", role.Group);
                w.Member("component", role.Component.Value);
                Member(w, "count", role.Count);
                w.Member("role", RoleOf(role) is { Length: > 0 } word ? word : null);
            });
        }

        writer.WriteEndObject();
    }

    private static void WriteBounds(StyledText text, SpaceBounds bounds)
    {
        text.Gap();
        int digits = Number(bounds.Possible).Length;
        text.Line(Number(bounds.Certain).PadLeft(digits)).Add("  whatever the unknown facts are", TextStyle.Faint);
        text.Line(Number(bounds.Possible)).Add("  if they are at their best", TextStyle.Faint);
        WriteFacts(text, "for certain besides, if one fact alone turns out well", bounds.Openers);
        WriteFacts(text, "no more possible, if one feature alone is absent", bounds.Closers);
    }

    private static void WriteFacts(StyledText text, string heading, ValueList<SpaceFact> facts)
    {
        if (facts.Count == 0)
        {
            return;
        }

        text.Gap();
        text.Line(heading, TextStyle.Strong);
        int digits = facts.Max(f => Number(f.Stacks).Length);
        foreach (SpaceFact fact in facts)
        {
            text.Line(Number(fact.Stacks).PadLeft(digits)).Add("  " + NameOf(fact), TextStyle.Name).Add("  " + fact.Machine, TextStyle.Faint);
        }
    }

    private static void WriteFact(JsonTextWriter writer, SpaceFact fact)
    {
        writer.Member("machine", fact.Machine);
        writer.Member("fact", fact.Name);
        writer.Member("value", fact.Value);
        Member(writer, "stacks", fact.Stacks);
    }

    private static string NameOf(SpaceFact fact) => fact.Value is null ? fact.Name : $"{fact.Name} {fact.Value}";

    private static string RoleOf(ComponentRole role) =>
        role.IsDead ? "dead" : role.IsFalseOptional ? "core, optional only by name" : role.IsCore ? "core" : "";

    private static void Member(JsonTextWriter writer, string key, BigInteger number)
    {
        writer.WritePropertyName(key);
        writer.WriteRawValue(number.ToString(CultureInfo.InvariantCulture));
    }

    private static string Number(BigInteger number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
