using System.Text;
using Deployments.Notation;
using Deployments.Reporting.Text;
using Deployments.Validation;
using NUnit.Framework.Interfaces;

namespace Deployments.NUnit.Selecting;

/// <summary>What a failed test says of its stack.</summary>
internal static class FailedStack
{
    public static string Describe(StackCase stack, ITest test) => $"""

        {stack.Label}{Fault(stack)}
        {StackDrawing.Write(new Completion(stack.Stack, []), new TextReportOptions { Catalog = stack.Catalog }).TrimEnd('\n')}

        Run this test again:
        dotnet test --filter "FullyQualifiedName{FilterOf(test)}"

        The stack as a file, for `StackJson.Load` or `deployments validate`:
        {StackJson.Write(stack.Stack)}
        """;

    private static string Fault(StackCase stack) => stack.Violation is { } violation ? $"\n{violation.Rule}: {violation.Message}" : "";

    /// <summary>The test alone; all of its method where the name has a character that a shell or MSBuild would take for its own.</summary>
    private static string FilterOf(ITest test) =>
        test.FullName.AsSpan().ContainsAny("\"$`%;") ? $"~{test.ClassName}.{test.MethodName}" : "=" + Escaped(test.FullName);

    /// <summary>Puts a backslash before what has a meaning in a filter.</summary>
    private static string Escaped(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        foreach (char c in name)
        {
            text.Append(@"\()&|=!~".Contains(c, StringComparison.Ordinal) ? "\\" : "").Append(c);
        }

        return text.ToString();
    }
}
