using Deployments.NUnit.Selecting;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Deployments.NUnit;

/// <summary>
/// Completes the tests of an assembly whose stacks come from <see cref="ValidStacksAttribute"/> and its like: a test that fails prints its stack as a
/// drawing and as JSON, and says how to run it again; a test that has its stack from a parameter's attribute gets a name that reads, and categories.
/// </summary>
/// <remarks>
/// The package puts this attribute into every assembly that uses it. Set the MSBuild property <c>DeploymentsStackTests</c> to <c>false</c> to leave it out,
/// and write it yourself where the build makes no assembly attributes (<c>GenerateAssemblyInfo</c>).
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class StackTestsAttribute : NUnitAttribute, IApplyToTest, ITestAction
{
    /// <summary>Every single test.</summary>
    public ActionTargets Targets => ActionTargets.Test;

    /// <summary>Names the tests of the assembly and gives them categories, where a parameter's attribute made the stack.</summary>
    /// <param name="test">The assembly, with its tests.</param>
    public void ApplyToTest(Test test)
    {
        ArgumentNullException.ThrowIfNull(test);
        foreach (Test child in test.Tests.OfType<Test>())
        {
            ApplyToTest(child);
        }

        if (test is TestMethod { Arguments.Length: > 0 } method && method.Method.GetParameters().Any(p => p.IsDefined<StacksAttribute>(false)))
        {
            StackTestNames.Name(method);
        }
    }

    /// <inheritdoc/>
    public void BeforeTest(ITest test)
    {
    }

    /// <summary>Prints the stacks of a test that failed.</summary>
    /// <param name="test">The test.</param>
    public void AfterTest(ITest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (TestExecutionContext.CurrentContext.CurrentResult.ResultState.Status != TestStatus.Failed)
        {
            return;
        }

        for (ITest? holder = test; holder is not null; holder = holder.Parent)
        {
            foreach (StackCase stack in holder.Arguments.Select(StackCase.Of).OfType<StackCase>())
            {
                TestContext.Out.Write(FailedStack.Describe(stack, test));
            }
        }
    }
}
