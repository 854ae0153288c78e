using System.Globalization;
using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.References;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Pages;

/// <summary>The page of a component: its contract in words, with sources.</summary>
internal static class ComponentPage
{
    public static string Write(Component component, Catalog catalog)
    {
        var phrases = English.Of(catalog);
        var page = new Markdown().Heading(1, component.Name).Paragraph(component.Summary);
        page.Table(["", ""], Facts(component, phrases));
        page.Bullets("Needs", component.Needs.Where(n => n.Severity == Severity.Error).Select(n => Describe(n, phrases)));
        page.Bullets("Is better with", component.Needs.Where(n => n.Severity < Severity.Error).Select(n => Describe(n, phrases)));
        page.Bullets("Provides", component.Provides.Select(p =>
            Markdown.Name(p.Capability) + (p.When is null ? "" : $", with {phrases.Describe(p.When)}")));
        page.Bullets("Passes on to virtual machines", (component.Guests?.Provides ?? []).Select(p =>
            Markdown.Name(p.Feature) + (p.When is null ? "" : $", with {phrases.Describe(p.When)}")));
        page.Bullets("Used in", ReferenceDeployments.All
            .Where(d => DeploymentPage.Components(d).Contains(component.Id))
            .Select(d => $"[{string.Join(", ", d.Keys)} {d.Title}](../deployments/{d.Id}.md)"));
        page.Bullets("Sources", component.Sources.Select(Markdown.Source));
        return page.ToString();
    }

    private static IEnumerable<IReadOnlyList<string>> Facts(Component component, English phrases)
    {
        yield return ["id", Markdown.Name(component.Id)];
        yield return ["layer", Words.Of(component.Layer).Replace('-', ' ')];
        if (component.Aliases.Count > 0)
        {
            yield return ["also called", string.Join(", ", component.Aliases)];
        }

        yield return ["architectures", component.Architectures == ArchitectureSet.All ? "any" : component.Architectures.ToString()];
        if (component.Claims.Count > 0)
        {
            yield return ["takes for itself", string.Join(", ", component.Claims.Select(c => Markdown.Name(c)))];
        }

        if (component.Minimum is { } minimum)
        {
            string what = minimum.Of == MinimumScope.Component ? "takes at least" : "needs machines of at least";
            yield return [what, Amounts(minimum) + $" ({Markdown.Source(minimum.Source)})"];
        }

        if (component.HighAvailability is { } spare)
        {
            yield return ["survives the loss of a node from",
                string.Create(CultureInfo.InvariantCulture, $"{spare.Nodes} nodes ({Markdown.Source(spare.Source)})")];
        }

        yield return ["life cycle", LifeOf(component.Lifecycle, phrases)];
        yield return ["licence", component.License];
    }

    private static string Amounts(Minimum minimum) => string.Join(", ", new[]
    {
        minimum.MemoryGiB is { } memory ? string.Create(CultureInfo.InvariantCulture, $"{memory:0.###} GiB of memory") : null,
        minimum.Cores is { } cores ? string.Create(CultureInfo.InvariantCulture, $"{cores:0.###} cores") : null,
        minimum.DiskGiB is { } disk ? string.Create(CultureInfo.InvariantCulture, $"{disk:0.###} GiB of disk") : null,
        minimum.Nodes is { } nodes ? string.Create(CultureInfo.InvariantCulture, $"{nodes} nodes") : null,
        minimum.Of == MinimumScope.MachineWithGuests ? "virtual machines included" : null,
    }.Where(a => a is not null));

    private static string LifeOf(Lifecycle life, English phrases) =>
        Words.Of(life.State).Replace('-', ' ')
        + ((life.EndOfLife ?? life.Since) is { } date ? $" since {date}" : "")
        + (life.Successors.Count > 0 ? $"; successors: {string.Join(", ", life.Successors.Select(phrases.Name))}" : "")
        + (life.Note is { } note ? $". {note}" : "")
        + (life.Source is { } source ? $" ({Markdown.Source(source)})" : "");

    private static string Describe(Need need, English phrases) =>
        $"{phrases.Describe(need.Condition)}: {need.Reason}{(need.Remedy is { } remedy ? $" ({remedy})" : "")} ({Markdown.Source(need.Source)})";
}
