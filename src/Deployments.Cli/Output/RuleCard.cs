using Deployments.Catalogs;
using Deployments.Knowledge;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Cli.Output;

/// <summary>Writes a rule: its check, its reason, an example that breaks it, the repair, when to waive it, and its sources.</summary>
internal static class RuleCard
{
    public static void Write(Card card, Rule rule, Catalog catalog)
    {
        var phrases = English.Of(catalog);
        card.Title(rule.Id.Value, rule.Id.Value,
            $"{rule.Name}, {(rule.When is null && !rule.InCode ? "severity as the finding says" : Words.Of(rule.Severity))}");
        card.Sentence(rule.Title + ".");
        card.Fact("why", rule.Reason);
        card.Fact("applies", rule.When is { } when ? Applies(when, phrases) : null);
        card.Fact("then asks for", rule.Require is { } require ? phrases.Describe(require) : null);
        card.Fact("to repair", rule.Remedy);
        card.Fact("since", rule.Since);
        Example(card, "breaks it", rule.Broken);
        Example(card, "repaired", rule.Repaired);
        card.Heading("To accept what it finds");
        card.Item(rule.SuppressWhen ?? "when the risk is known and borne");
        card.Item($$"""write into the stack file: "waivers": [{ "rule": "{{rule.Id}}", "reason": "…" }]""");
        card.List("Sources", rule.Sources);
    }

    private static void Example(Card card, string label, RuleExample? example)
    {
        if (example is not null)
        {
            string machine = example.Hardware is { } hardware ? $" --hardware {hardware}" : "";
            string exact = example.Exact ? " --exact" : "";
            card.Fact(label, example.Stack.TrimStart().StartsWith('{') ? example.Stack : $"`deployments validate \"{example.Stack}\"{machine}{exact}`");
        }
    }

    private static string Applies(Trigger when, English phrases)
    {
        string together = string.Join(" and ", when.Together.Select(phrases.Name));
        string claims = string.Join(" or ", when.Claims.Select(c => $"`{c}`"));
        var parts = new List<string>();
        if (when.Together.Count > 0)
        {
            parts.Add($"where {together} {(when.Together.Count == 1 ? "is" : "are")} on one group");
        }

        if (when.Claims.Count > 0)
        {
            parts.Add($"where a component of {(when.Together.Count > 0 ? "the" : "a")} group takes {claims}");
        }

        if (when.Elsewhere.Count > 0)
        {
            parts.Add($"{string.Join(" and ", when.Elsewhere.Select(phrases.Name))} anywhere in the stack");
        }

        if (when.HostedBy.Count > 0)
        {
            parts.Add($"hosted by {string.Join(" and ", when.HostedBy.Select(phrases.Name))}");
        }

        if (when.InGuest is { } guest)
        {
            parts.Add(guest ? "in a virtual machine" : "on physical machines");
        }

        if (when.InContainer is { } container)
        {
            parts.Add(container ? "in a system container" : "not in a system container");
        }

        return string.Join(", ", parts);
    }
}
