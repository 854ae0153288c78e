using System.Runtime.CompilerServices;
using System.Text;
using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;
using NUnit.Framework;

namespace Deployments.Tests.Catalogs;

/// <summary>The facts that decide verdicts: pinned in a reviewed table, and each shown to decide one.</summary>
[TestFixture]
internal sealed class ComponentFactsTests
{
    private static IEnumerable<TestCaseData> Components =>
        Catalog.BuiltIn.Components.Select(c => new TestCaseData(c).SetArgDisplayNames(c.Id.ToString()));

    /// <summary>The table was compared with researched fact sheets; a line that changes wants a source for the change.</summary>
    [Test]
    public void Facts_OfEveryComponent_AreThoseThatWereReviewed()
    {
        string path = Path.Combine(Path.GetDirectoryName(Here())!, "ComponentFacts.approved.txt");
        string actual = Describe();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, actual);
        }

        string[] accepted = File.ReadAllText(path).Split('\n');
        Assert.That(actual.Split('\n').Except(accepted).Concat(accepted.Except(actual.Split('\n'))), Is.Empty);
    }

    [TestCaseSource(nameof(Components))]
    public void Component_OnAnArchitectureItDoesNotRunOn_IsAnError(Component component)
    {
        foreach (Architecture architecture in ArchitectureSet.All.ToArray().Where(a => !component.Architectures.Contains(a)))
        {
            Report report = RulesEngine.Default.Validate(Alone(component), new HardwareProfile { Architecture = architecture });
            Assert.That(report.Of(Severity.Error).Select(f => f.Rule.Value), Does.Contain("DEP2003"), architecture.ToString());
        }
    }

    [TestCaseSource(nameof(Components))]
    public void Component_WithoutAHardwareFeatureItNeeds_SaysWhich(Component component)
    {
        foreach (FeatureCondition feature in component.Needs.Where(n => n.Severity == Severity.Error).Select(n => n.Condition).OfType<FeatureCondition>())
        {
            Report report = RulesEngine.Default.Validate(Alone(component), new HardwareProfile().With(feature.Id, FeatureState.Absent));
            Assert.That(report.Of(Severity.Error).Select(f => f.Feature), Does.Contain(feature.Id));
        }
    }

    [TestCaseSource(nameof(Components))]
    public void Component_BesideAnotherWithTheSameClaim_IsAnError(Component component)
    {
        foreach (ClaimId claim in component.Claims)
        {
            Component? other = Catalog.BuiltIn.Components.FirstOrDefault(c => c.Id != component.Id && c.Claims.Contains(claim));
            if (other is not null)
            {
                var stack = new Stack { Groups = [new NodeGroup { Name = "host", Components = [component.Id, other.Id] }] };
                Assert.That(RulesEngine.Default.Validate(stack).Of(Severity.Error).Select(f => f.Rule.Value), Does.Contain("DEP2004"), claim.ToString());
            }
        }
    }

    private static Stack Alone(Component component) => new() { Groups = [new NodeGroup { Name = "host", Components = [component.Id] }] };

    private static string Describe()
    {
        var phrases = new Phrases(Catalog.BuiltIn);
        var text = new StringBuilder();
        foreach (Component component in Catalog.BuiltIn.Components.OrderBy(c => c.Id))
        {
            text.Append(component.Id).Append(": on ").Append(component.Architectures == ArchitectureSet.All ? "any architecture" : component.Architectures.ToString());
            foreach (Need need in component.Needs.Where(n => n.Severity == Severity.Error))
            {
                text.Append("; needs ").Append(phrases.Describe(need.Condition));
            }

            foreach (ClaimId claim in component.Claims)
            {
                text.Append("; takes ").Append(claim);
            }

            text.Append(component.Minimum is { } m ? $"; at least {m.MemoryGiB ?? 0:0.##} GiB, {m.Cores ?? 0:0.##} cores, {m.DiskGiB ?? 0:0.##} GiB disk, {m.Nodes ?? 1} nodes" : "").Append('\n');
        }

        return text.ToString();
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
