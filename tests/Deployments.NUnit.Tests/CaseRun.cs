using Deployments.NUnit.Cases;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Deployments.NUnit.Tests;

/// <summary>One run of the assembly with the cases, by NUnit's own engine.</summary>
internal static class CaseRun
{
    private static readonly Lazy<ITestResult[]> LazyResults = new(Run);

    /// <summary>The results of single tests.</summary>
    public static IReadOnlyList<ITestResult> Results => LazyResults.Value;

    /// <summary>The results of one method; in a class with a fixture for each stack, those of all its fixtures.</summary>
    public static ITestResult[] Of(string method) => [.. Results.Where(r => r.Test.MethodName == method)];

    /// <summary>What stands in the parentheses of the names of a method's tests.</summary>
    public static string[] ArgumentsOf(string method) => [.. Of(method).Select(r => r.Name[(method.Length + 1)..^1])];

    /// <summary>The categories of a test, with those of what holds it.</summary>
    public static IEnumerable<string> CategoriesOf(ITest? test) => test is null ? []
        : test.Properties[PropertyNames.Category].OfType<string>().Concat(CategoriesOf(test.Parent));

    private static ITestResult[] Run()
    {
        var runner = new NUnitTestAssemblyRunner(new DefaultTestAssemblyBuilder());
        runner.Load(typeof(MethodCases).Assembly, new Dictionary<string, object> { ["NumberOfTestWorkers"] = 0 });
        return [.. Leaves(runner.Run(TestListener.NULL, TestFilter.Empty))];
    }

    private static IEnumerable<ITestResult> Leaves(ITestResult result) => result.Test.IsSuite ? result.Children.SelectMany(Leaves) : [result];
}
