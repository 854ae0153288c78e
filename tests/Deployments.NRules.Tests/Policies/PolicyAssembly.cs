using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Deployments.NRules.Tests.Policies;

/// <summary>Assemblies of policies that a test writes as text.</summary>
internal static class PolicyAssembly
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Deployments.Changes;
        using Deployments.Contracts;
        using Deployments.Dependencies;
        using Deployments.Findings;
        using Deployments.Knowledge;
        using Deployments.NRules;
        using Deployments.NRules.Facts;
        using Deployments.Policies;
        using Deployments.Vocabulary;
        using NRules.Fluent.Dsl;
        using NRules.RuleModel;
        using Rule = NRules.Fluent.Dsl.Rule;

        """;

    private static readonly Lazy<MetadataReference[]> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p))]);

    private static int next;

    /// <summary>An assembly with a rule for each body of <c>Define()</c>; the first is ACME-1.</summary>
    public static Assembly OfRules(params string[] bodies) => Of(string.Join('\n', bodies.Select((body, i) => $$"""
        [Name("ACME-{{i + 1}}"), Description("Rule {{i + 1}}")]
        public sealed class Rule{{i + 1}} : Rule
        {
            public override void Define()
            {
                {{body}}
            }
        }
        """)));

    public static Assembly Of(string code) => Assembly.Load(Bytes(code));

    public static byte[] Bytes(string code)
    {
        var compilation = CSharpCompilation.Create(
            $"Acme{Interlocked.Increment(ref next)}", [CSharpSyntaxTree.ParseText(Usings + code)], References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(stream);
        Assert.That(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
        return stream.ToArray();
    }
}
