using Deployments.Catalogs;
using Deployments.Pages;
using NUnit.Framework;

namespace Deployments.Tests.Rules;

/// <summary>Every rule has a page under <c>rules/docs/</c> that follows from its data; UPDATE_DOCS=1 writes them anew.</summary>
public sealed class RulePagesTests
{
    private static readonly string Docs = Repository.PathOf("rules/docs");

    [Test]
    public void Pages_OfEveryRule_AreCurrent()
    {
        Dictionary<string, string> pages = Catalog.BuiltIn.Rules.ToDictionary(r => $"{r.Id}.md", r => RulePage.Write(r, Catalog.BuiltIn));
        pages.Add("README.md", RuleIndexPage.Write(Catalog.BuiltIn));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            foreach ((string name, string text) in pages)
            {
                File.WriteAllText(Path.Combine(Docs, name), text);
            }
        }

        string[] stale = [.. pages.Where(p => !File.Exists(Path.Combine(Docs, p.Key)) || File.ReadAllText(Path.Combine(Docs, p.Key)) != p.Value).Select(p => p.Key)];
        Assert.That(stale, Is.Empty, "run the tests once with UPDATE_DOCS=1 and commit rules/docs");
        Assert.That(Directory.GetFiles(Docs, "*.md").Select(Path.GetFileName), Is.SubsetOf(pages.Keys), "pages of rules that are not there; a retired rule keeps its data");
    }
}
