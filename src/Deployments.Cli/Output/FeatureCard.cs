using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Reporting.Text;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Cli.Output;

/// <summary>Writes a hardware feature: its definition, its remedies and the components that need it.</summary>
internal static class FeatureCard
{
    public static void Write(Card card, Feature feature, Catalog catalog)
    {
        var phrases = English.Of(catalog);
        card.Title(feature.Name, feature.Id.Value, "hardware feature");
        card.Sentence(feature.Definition);
        card.Fact("always on", feature.Always.Select(a => $"{a.Architectures}: {a.Text} ({a.Source})"));
        card.Fact("needed by", catalog.Components.Where(c => c.Needs.Any(n => Mentions(n.Condition, feature.Id))).Select(c => phrases.Name(c.Id)));
        if (feature.Remedies.Count > 0)
        {
            card.Heading("Where it is missing");
            foreach (Remedy remedy in feature.Remedies)
            {
                string machine = remedy.Architectures == ArchitectureSet.All ? "" : $" on {remedy.Architectures}";
                string maker = remedy.CpuVendor is { } vendor ? $" of {vendor}" : "";
                string guest = remedy.HostedBy is { } host ? $" in a guest of {host}" : "";
                card.Item($"{Words.Of(remedy.State)}{machine}{maker}{guest}: {remedy.Text}");
                card.Below("", remedy.Source);
            }

            card.Below(PlaceText.Compose(feature.Remedies.SelectMany(r => r.Places), ArchitectureSet.All, new TextReportOptions { Width = card.Width }));
        }

        card.List("Sources", [feature.Source]);
    }

    private static bool Mentions(Condition condition, FeatureId id) =>
        condition.Leaves().Any(l => l is FeatureCondition f && f.Id == id);
}
