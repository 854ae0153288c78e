using Deployments.Catalogs;
using Deployments.Knowledge;

namespace Deployments.Linting;

/// <summary>No text of an entry is empty.</summary>
internal sealed class EmptyTextCheck : ILintCheck
{
    public IEnumerable<LintProblem> Run(LintSubject subject)
    {
        Catalog catalog = subject.Catalog;
        var texts = catalog.Components.SelectMany(OfComponent)
            .Concat(catalog.Capabilities.SelectMany(c => Texts(LintEntry.Of(c), ("name", c.Name), ("definition", c.Definition))))
            .Concat(catalog.Claims.SelectMany(c => Texts(LintEntry.Of(c), ("name", c.Name), ("definition", c.Definition))))
            .Concat(catalog.Features.SelectMany(f => Texts(LintEntry.Of(f),
            [
                ("name", f.Name), ("definition", f.Definition), .. f.Remedies.Select(r => ("remedy", (string?)r.Text)),
                .. f.Remedies.SelectMany(r => r.Places).SelectMany(p => p.Entries).Select(e => ("place", (string?)e.Text)),
            ])))
            .Concat(catalog.Workloads.SelectMany(w => w.Words.DefaultIfEmpty("").SelectMany(word => Texts(LintEntry.Of(w), ("word", word)))))
            .Concat(catalog.Rules.SelectMany(r => Texts(
                LintEntry.Of(r), ("title", r.Title), ("message", r.When is null ? null : r.Message), ("remedy", r.Remedy))));
        return from text in texts
               where text.Text is not null && string.IsNullOrWhiteSpace(text.Text)
               select text.Entry.Problem("empty-text", $"the {text.What} of {text.Entry.Name} is empty", "write it");
    }

    private static IEnumerable<(LintEntry Entry, string What, string? Text)> OfComponent(Component component)
    {
        LintEntry entry = LintEntry.Of(component);
        return Texts(entry, ("name", component.Name), ("summary", component.Summary), ("licence", component.License))
            .Concat(component.Aliases.SelectMany(a => Texts(entry, ("alias", a))))
            .Concat(component.Needs.SelectMany(n => Texts(entry, ("reason of a need", n.Reason), ("remedy of a need", n.Remedy))));
    }

    // A text that is null is one that may be left out.
    private static IEnumerable<(LintEntry Entry, string What, string? Text)> Texts(LintEntry entry, params (string What, string? Text)[] texts) =>
        texts.Select(t => (entry, t.What, t.Text));
}
