using System.Globalization;
using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Cli.Output;

/// <summary>Writes a component with its whole contract and its sources.</summary>
internal static class ComponentCard
{
    public static void Write(Card card, Component component, Catalog catalog)
    {
        var phrases = English.Of(catalog);
        card.Title(component.Name, component.Id.Value, Labels.Of(component.Layer));
        card.Sentence(component.Summary);
        Facts(card, component, phrases);
        if (component.Needs.Count > 0)
        {
            card.Heading("It needs");
            foreach (Need need in component.Needs)
            {
                Need(card, need, phrases);
            }
        }

        card.List("It provides", component.Provides.Select(p => Say(p, phrases)));
        if (component.Guests is { } guests)
        {
            card.List("Its virtual machines get", guests.Provides.Select(g => $"`{g.Feature}`{When(g.When, phrases)}")
                .Prepend(guests.AnyArchitecture ? "processors of any architecture" : "processors of the host's architecture"));
        }

        card.List("It takes, alone on its machines", component.Claims.Select(c => $"`{c}`: {catalog.Claims.FirstOrDefault(k => k.Id == c)?.Definition}"));
        card.List("Sources", component.Sources);
    }

    private static void Facts(Card card, Component component, English phrases)
    {
        card.Fact("also called", component.Aliases);
        card.Fact("kind", ComponentKind.Of(component));
        card.Fact("architectures", component.Architectures == ArchitectureSet.All ? "any" : component.Architectures.ToString());
        card.Fact("minimum", component.Minimum is { } minimum ? $"{Amounts(minimum)} ({minimum.Source})" : null);
        card.Fact("high avail.", component.HighAvailability is { } many
            ? string.Create(CultureInfo.InvariantCulture, $"from {many.Nodes} machines on ({many.Source})") : null);
        card.Fact("licence", component.License);
        card.Fact("life cycle", LifecycleText.Of(component.Lifecycle, phrases));
    }

    private static void Need(Card card, Need need, English phrases)
    {
        string weight = need.Severity == Severity.Error ? "" : $" (only advice: {Words.Of(need.Severity)})";
        card.Item($"{phrases.Describe(need.Condition)}{weight}");
        card.Below("because ", need.Reason);
        card.Below("help: ", need.Remedy);
        card.Below("", need.Source);
    }

    private static string Say(Provision provision, English phrases)
    {
        string reach = provision.Reach is { } r ? $" ({(r == Reach.Node ? "on its own group" : "to the whole stack")})" : "";
        return $"`{provision.Capability}`{reach}{When(provision.When, phrases)}";
    }

    private static string When(Condition? condition, English phrases) => condition is null ? "" : $" when there is {phrases.Describe(condition)}";

    private static string Amounts(Minimum minimum)
    {
        var parts = new List<string>();
        void Add(double? amount, string unit)
        {
            if (amount is { } value)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{value:0.###} {unit}"));
            }
        }

        Add(minimum.MemoryGiB, "GiB of memory");
        Add(minimum.Cores, "cores");
        Add(minimum.DiskGiB, "GiB of disk");
        string of = minimum.Of switch
        {
            MinimumScope.Component => "",
            MinimumScope.Machine => " in the whole machine",
            _ => " in the whole machine, virtual machines included",
        };
        string amounts = string.Join(", ", parts) + (parts.Count > 0 ? of : "");
        return minimum.Nodes is { } nodes ? $"{amounts}{(parts.Count > 0 ? "; " : "")}{nodes} machines" : amounts;
    }
}
