using System.Reflection;
using System.Runtime.CompilerServices;
using Deployments.Cli;
using Deployments.FsCheck;
using Deployments.Inventories;
using Deployments.NRules;
using Deployments.NUnit;
using Deployments.Pages;
using Deployments.Stacks;

namespace Deployments.Tests.Conventions;

/// <summary>The library is whole: the tool and the page writer are made of what everybody can call. Only tests and benchmarks see internals.</summary>
[TestFixture]
internal sealed class InternalsTests
{
    private static readonly string[] Allowed = ["Deployments.Tests", "Deployments.NUnit.Tests", "Deployments.NRules.Tests", "Deployments.Benchmarks"];

    private static IEnumerable<Assembly> Assemblies =>
    [
        typeof(Stack).Assembly, typeof(Inventory).Assembly, typeof(Arbitraries).Assembly, typeof(ValidStacksAttribute).Assembly,
            typeof(NRulesPolicies).Assembly, typeof(CommandTree).Assembly, typeof(DocumentationPages).Assembly,
    ];

    [TestCaseSource(nameof(Assemblies))]
    public void Internals_AreVisibleToTestsAndBenchmarksOnly(Assembly assembly) =>
        Assert.That(assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(a => a.AssemblyName), Is.SubsetOf(Allowed));
}
