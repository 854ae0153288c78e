using System.Reflection;
using System.Text.RegularExpressions;
using Deployments.Cli;
using Deployments.FsCheck;
using Deployments.Inventories;
using Deployments.NRules;
using Deployments.NUnit;
using Deployments.Stacks;

namespace Deployments.Tests.Conventions;

/// <summary>Dependencies point one way: a namespace uses only those that are listed before it. There are no exceptions.</summary>
[TestFixture]
internal sealed partial class DirectionTests
{
    /// <summary>The namespaces of the library below `Deployments`, bottom up, and at last the root itself. ARCHITECTURE.md quotes this list.</summary>
    private static readonly string[] Library =
    [
        "Collections",
        "Text",
        "Diagrams.Logic",
        "Diagrams.Nodes",
        "Diagrams.Compiling",
        "Diagrams.Walking",
        "Diagrams.Ranking",
        "Diagrams.Searching",
        "Diagrams.Covering",
        "Pict",
        "Drawing",
        "Vocabulary",
        "Hardware",
        "Contracts",
        "Stacks",
        "Knowledge",
        "Knowledge.Reading",
        "Catalogs",
        "Causes",
        "Reasons",
        "Changes",
        "Wording",
        "Findings",
        "Policies",
        "Inference",
        "Assumptions",
        "Linting",
        "Detection.Sources",
        "Detection.Facts",
        "Detection.Detectors",
        "Detection.Parts",
        "Detection",
        "Diagnosis",
        "Fixes",
        "Validation.Reports",
        "Validation",
        "Dependencies",
        "Notation",
        "References",
        "Fleets",
        "Shrinking",
        "Spaces.Costs",
        "Spaces.Filters",
        "Spaces.Templates",
        "Spaces.Compiling",
        "Spaces.Choosing",
        "Spaces.Ranking",
        "Spaces.Rejecting",
        "Spaces.Bounding",
        "Spaces.Reading",
        "Spaces.Covering",
        "Spaces.Shrinking",
        "Spaces.Violating",
        "Spaces.Explaining",
        "Spaces.Combining",
        "Spaces.Exporting",
        "Spaces.Writing",
        "Spaces",
        "Reporting",
        "Reporting.Text",
        "Reporting.Json",
        "Reporting.Csv",
        "Reporting.Pipelines",
        "Serialization",
        "",
    ];

    /// <summary>The namespaces of the reader of inventories, bottom up; the last one is its root.</summary>
    private static readonly string[] Inventories = ["Text", "Trees", "Machines", "Formats", "Reading", ""];

    /// <summary>The namespaces of the package for FsCheck, bottom up; the last one is its root.</summary>
    private static readonly string[] Arbitrary = ["Machines", "Drawing", ""];

    /// <summary>The namespaces of the package for NUnit, bottom up; the last one is its root.</summary>
    private static readonly string[] NUnit = ["Sharding", "Selecting", ""];

    /// <summary>The namespaces of the package for NRules, bottom up; the last one is its root.</summary>
    private static readonly string[] Policies = ["Facts", "Running", "Evaluation", ""];

    /// <summary>The namespaces of the tool, bottom up; the last one is its root.</summary>
    private static readonly string[] Tool = ["Running", "Input", "Output", "Output.Rows", "Commands", ""];

    private static IEnumerable<TestCaseData> Assemblies =>
    [
        new TestCaseData(typeof(Stack).Assembly, Library).SetArgDisplayNames("Deployments"),
        new TestCaseData(typeof(Inventory).Assembly, Inventories).SetArgDisplayNames("Deployments.Inventories"),
        new TestCaseData(typeof(Arbitraries).Assembly, Arbitrary).SetArgDisplayNames("Deployments.FsCheck"),
        new TestCaseData(typeof(ValidStacksAttribute).Assembly, NUnit).SetArgDisplayNames("Deployments.NUnit"),
        new TestCaseData(typeof(NRulesPolicies).Assembly, Policies).SetArgDisplayNames("Deployments.NRules"),
        new TestCaseData(typeof(CommandTree).Assembly, Tool).SetArgDisplayNames("Deployments.Cli"),
    ];

    [TestCaseSource(nameof(Assemblies))]
    public void Namespaces_UseOnlyThoseListedBefore(Assembly assembly, string[] bottomUp)
    {
        List<string> order = Names(assembly, bottomUp);
        string[] upward = [.. AssemblyUses.BetweenNamespaces(assembly.Location)
            .Where(u => order.Contains(u.From.Namespace) && order.IndexOf(u.From.Namespace) < order.IndexOf(u.To.Namespace))
            .Select(u => $"{u.From.FullName} uses {u.To.FullName}").Order(StringComparer.Ordinal)];
        Assert.That(upward, Is.Empty);
    }

    [TestCaseSource(nameof(Assemblies))]
    public void Namespaces_AreAllListed(Assembly assembly, string[] bottomUp) =>
        Assert.That(assembly.GetTypes().Select(t => t.Namespace).Where(n => n is not null && IsOwn(n)).Distinct(), Is.SubsetOf(Names(assembly, bottomUp)));

    /// <summary>Constants leave no trace in IL, and an unused directive is a dependency that someone will soon use.</summary>
    [TestCaseSource(nameof(Assemblies))]
    public void UsingDirectives_NameOnlyNamespacesListedBefore(Assembly assembly, string[] bottomUp)
    {
        List<string> order = Names(assembly, bottomUp);
        var upward = new List<string>();
        foreach (string file in Repository.SourceFiles("src/" + assembly.GetName().Name))
        {
            string text = File.ReadAllText(Repository.PathOf(file));
            int own = order.IndexOf(Namespace().Match(text).Groups[1].Value);
            upward.AddRange(Using().Matches(text).Select(m => m.Groups[1].Value)
                .Where(n => own >= 0 && order.IndexOf(n) > own).Select(n => $"{file}: using {n}"));
        }

        Assert.That(upward, Is.Empty);
    }

    private static bool IsOwn(string name) => name.StartsWith("Deployments", StringComparison.Ordinal);

    private static List<string> Names(Assembly assembly, string[] bottomUp) =>
        [.. bottomUp.Select(n => $"{assembly.GetName().Name}.{n}".TrimEnd('.'))];

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^(?:global )?using (?:static )?(Deployments[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex Using();
}
