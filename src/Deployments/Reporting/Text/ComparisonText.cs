using System.Text;
using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.References;
using Deployments.Stacks;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Reporting.Text;

/// <summary>Writes two reference deployments side by side.</summary>
public static class ComparisonText
{
    private const int LabelWidth = 18;

    /// <summary>Writes two deployments in two columns: layers, needs, least hardware, isolation, complexity, status.</summary>
    /// <param name="left">One deployment.</param>
    /// <param name="right">The other deployment.</param>
    /// <param name="width">The width of a line in characters; at least 60, default 100.</param>
    /// <returns>Lines that end with <c>\n</c>; a row in which the two differ is marked with <c>≠</c>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The width is less than 60.</exception>
    public static string Write(ReferenceDeployment left, ReferenceDeployment right, int width = 100)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 60);
        int column = (width - LabelWidth - 6) / 2;
        var text = new StringBuilder();
        foreach (((string label, IReadOnlyList<string> a), (_, IReadOnlyList<string> b)) in Rows(left).Zip(Rows(right)))
        {
            if (a.Count == 0 && b.Count == 0)
            {
                continue;
            }

            string mark = a.SequenceEqual(b) ? " " : "≠";
            string[] ours = [.. a.SelectMany(line => Wrap(line, column))];
            string[] theirs = [.. b.SelectMany(line => Wrap(line, column))];
            for (int i = 0; i < Math.Max(Math.Max(ours.Length, theirs.Length), 1); i++)
            {
                string first = i == 0 ? $"{mark} {label}" : "";
                string own = ours.ElementAtOrDefault(i) ?? "";
                text.Append($"{first.PadRight(LabelWidth + 2)}{own.PadRight(column)}  {theirs.ElementAtOrDefault(i)}".TrimEnd())
                    .Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<(string Label, IReadOnlyList<string> Lines)> Rows(ReferenceDeployment deployment)
    {
        FeasibilityStudy study = FeasibilityStudy.Of(deployment);
        Component[] components = [.. deployment.Stack.AllGroups().SelectMany(g => g.Components).Distinct().Select(id => Catalog.BuiltIn.Find(id)!)];
        yield return ("deployment", [$"{string.Join(", ", deployment.Keys)}: {deployment.Title}"]);
        foreach (Layer layer in Enum.GetValues<Layer>())
        {
            yield return (Words.Of(layer).Replace('-', ' ').Replace("virtualization ", "virt. ", StringComparison.Ordinal)
                .Replace("orchestrator extension", "extension", StringComparison.Ordinal), [.. components.Where(c => c.Layer == layer).Select(c => c.Name)]);
        }

        yield return ("needs", [.. deployment.Prerequisites.Select(p => p.ToString()).DefaultIfEmpty("no hardware feature")]);
        yield return ("least hardware", [.. study.Report.Requires
            .Where(r => r.Fact.Quantity is Quantity.MemoryGiB or Quantity.Cores or Quantity.DiskGiB or Quantity.Nodes || r.Fact == HardwareFact.Architecture)
            .Select(r => $"{r.Group}: {r.Fact} {r.Value}").DefaultIfEmpty("nothing stated")]);
        yield return ("machines",
            [.. deployment.Stack.Groups.Select(g => $"{g.Name}: {g.Count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "any"}")]);
        yield return ("isolation", [Isolation(deployment.Stack, components)]);
        yield return ("runs", [string.Join(", ", deployment.Stack.AllGroups().SelectMany(g => g.Runs).Distinct().Order())]);
        yield return ("complexity", [Words.Of(deployment.Complexity).Replace('-', ' ')]);
        yield return ("maturity", [Words.Of(deployment.Maturity).Replace('-', ' ')]);
        yield return ("status", [Words.Of(deployment.Status).Replace('-', ' ')]);
        yield return ("verdict", [Words.Of(study.Feasibility).Replace('-', ' ')]);
        yield return ("works instead", [.. (study.Works?.Difference ?? []).Select(English.BuiltIn.Text)]);
    }

    /// <summary>The boundary between two workloads, by the capabilities that the components provide.</summary>
    private static string Isolation(Stack stack, Component[] components)
    {
        bool Offers(CapabilityId capability) => components.Any(c => c.Provides.Any(p => p.Capability == capability));
        bool machines = Offers(Capabilities.Vm) || stack.AllGroups().Any(g => g.Guests.Count > 0);
        bool containers = Offers(new CapabilityId("container"));
        return (machines, containers) switch
        {
            (true, true) => "virtual machines, and containers that share a kernel",
            (true, false) => "virtual machines",
            (false, true) => "containers that share a kernel",
            _ => "none between workloads",
        };
    }

    private static IEnumerable<string> Wrap(string line, int width)
    {
        while (line.Length > width)
        {
            int at = line.LastIndexOf(' ', width);
            at = at > 0 ? at : width;
            yield return line[..at];
            line = line[at..].TrimStart();
        }

        yield return line;
    }
}
