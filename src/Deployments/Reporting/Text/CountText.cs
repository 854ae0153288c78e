using Deployments.Collections;
using Deployments.Spaces;
using Deployments.Spaces.Bounding;
using Deployments.Spaces.Choosing;

namespace Deployments.Reporting.Text;

/// <summary>Writes the count of a space for people.</summary>
public static class CountText
{
    /// <summary>Writes the count as plain text.</summary>
    /// <param name="space">The space.</param>
    /// <param name="roles">Its <see cref="Space.Roles"/>; null to leave out the components.</param>
    /// <param name="bounds">Its bounds while hardware facts are unknown; null to leave them out.</param>
    /// <returns>Lines that end with <c>\n</c>; the first one is the number of valid stacks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> is null.</exception>
    public static string Write(Space space, ValueList<ComponentRole>? roles = null, SpaceBounds? bounds = null) => Compose(space, roles, bounds).ToString();

    /// <summary>Writes the count with styles, for output in colour.</summary>
    /// <param name="space">The space.</param>
    /// <param name="roles">Its <see cref="Space.Roles"/>; null to leave out the components.</param>
    /// <param name="bounds">Its bounds while hardware facts are unknown; null to leave them out.</param>
    /// <returns>The text that <see cref="Write"/> gives, with styles.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> is null.</exception>
    public static StyledText Compose(Space space, ValueList<ComponentRole>? roles = null, SpaceBounds? bounds = null)
    {
        ArgumentNullException.ThrowIfNull(space);
        var text = new StyledText();
        text.Line(SpaceWords.Of(space.Count));
        if (bounds is not null)
        {
            WriteBounds(text, bounds);
        }

        if (roles is { } each)
        {
            text.Gap();
            var table = new TextTable(new TextColumn(), new TextColumn(), new TextColumn(IsNumber: true));
            foreach (ComponentRole role in each)
            {
                table.Add(
                    _ => new StyledLine().Add(SpaceWords.Of(role), TextStyle.Faint),
                    new TextSpan(role.Group, TextStyle.Faint), new TextSpan(role.Component.Value, TextStyle.Name),
                    new TextSpan(SpaceWords.Of(role.Count), TextStyle.Plain));
            }

            table.WriteTo(text, int.MaxValue);
        }

        return text;
    }

    /// <summary>Writes with styles how many stacks of a space obey policies.</summary>
    /// <param name="count">The count.</param>
    /// <returns>Lines that end with <c>\n</c>; the first one is the number.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="count"/> is null.</exception>
    public static StyledText Compose(ObeyingCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        var text = new StyledText();
        text.Line(SpaceWords.Of(count.Obeying), TextStyle.Strong);
        string judged = count.IsExact ? "each was judged" : $"{SpaceWords.Of(count.Judged)} were judged";
        text.Line($"of {SpaceWords.Of(count.Of)} valid stacks keep the policies; {judged}, as policies are code", TextStyle.Faint);
        return text;
    }

    private static void WriteBounds(StyledText text, SpaceBounds bounds)
    {
        text.Gap();
        var table = new TextTable(new TextColumn(IsNumber: true));
        table.Add(
            static _ => new StyledLine().Add("whatever the unknown facts are", TextStyle.Faint),
            new TextSpan(SpaceWords.Of(bounds.Certain), TextStyle.Plain));
        table.Add(
            static _ => new StyledLine().Add("if they are at their best", TextStyle.Faint),
            new TextSpan(SpaceWords.Of(bounds.Possible), TextStyle.Plain));
        table.WriteTo(text, int.MaxValue);
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
        var table = new TextTable(new TextColumn(IsNumber: true));
        foreach (SpaceFact fact in facts)
        {
            table.Add(
                _ => new StyledLine().Add(fact.Value is null ? fact.Name : $"{fact.Name} {fact.Value}", TextStyle.Name)
                    .Add("  " + fact.Machine, TextStyle.Faint),
                new TextSpan(SpaceWords.Of(fact.Stacks), TextStyle.Plain));
        }

        table.WriteTo(text, int.MaxValue);
    }
}
