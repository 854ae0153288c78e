using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployments.Tests.Documentation;

/// <summary>The C# of the documentation compiles against the library as it is, and runs.</summary>
[TestFixture]
internal sealed partial class SnippetTests
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading.Tasks;";

    private static readonly string[] Pages =
        ["README.md", "src/Deployments.Inventories/README.md", "src/Deployments.FsCheck/README.md", "src/Deployments.NRules/README.md"];

    private static IEnumerable<TestCaseData> Snippets => Pages.SelectMany(page =>
        Block().Matches(File.ReadAllText(Repository.PathOf(page)).ReplaceLineEndings("\n")).Where(block => !IsTest(block.Groups[1].Value))
            .Select((block, index) => new TestCaseData(block.Groups[1].Value).SetArgDisplayNames(page, $"{index + 1}")));

    [Test]
    public void Pages_EachHaveASnippet() => Assert.That(Snippets.Count(), Is.GreaterThanOrEqualTo(Pages.Length));

    [TestCaseSource(nameof(Snippets))]
    public void Snippet_OfThePage_CompilesAndRuns(string code)
    {
        // The folder that a reader has of his own is the one of the samples here.
        using MemoryStream program = Compile(code.Replace("\"inventories\"", $"@\"{Repository.PathOf("samples/inventories")}\"", StringComparison.Ordinal));
        if (Assembly.Load(program.ToArray()).EntryPoint is { } main)
        {
            Assert.That(() => main.Invoke(null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]), Throws.Nothing);
        }
    }

    /// <summary>Tests of the packages for test frameworks stand in projects of their own, which a test there holds to the page.</summary>
    private static bool IsTest(string code) => code.Contains("using NUnit.Framework;", StringComparison.Ordinal);

    private static MemoryStream Compile(string code)
    {
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        SyntaxTree tree = CSharpSyntaxTree.ParseText(code);

        // Types alone, such as a policy or properties for FsCheck, only compile.
        bool runs = tree.GetRoot().ChildNodes().Any(n => n is GlobalStatementSyntax);
        OutputKind kind = runs ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Snippet", [CSharpSyntaxTree.ParseText(ImplicitUsings), tree], references, new CSharpCompilationOptions(kind));
        var program = new MemoryStream();
        Assert.That(compilation.Emit(program).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
        return program;
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
