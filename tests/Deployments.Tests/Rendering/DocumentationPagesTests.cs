using Deployments.Pages;
using NUnit.Framework;

namespace Deployments.Tests.Rendering;

/// <summary>The pages under <c>rules/docs/</c> follow from the data; UPDATE_DOCS=1 writes them anew.</summary>
[TestFixture]
internal sealed class DocumentationPagesTests
{
    private static readonly string[] Folders = ["components", "deployments", "spaces"];

    [Test]
    public void Pages_OfComponentsDeploymentsAndSpaces_AreCurrent()
    {
        string docs = Repository.PathOf("rules/docs");
        var pages = DocumentationPages.All().ToDictionary(p => p.Path, p => p.Text);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            Rewrite(docs, pages);
        }

        string[] there = [.. Folders.Where(f => Directory.Exists(Path.Combine(docs, f)))
            .SelectMany(f => Directory.GetFiles(Path.Combine(docs, f)).Select(file => $"{f}/{Path.GetFileName(file)}"))];
        string[] stale = [.. pages.Where(p => !File.Exists(Path.Combine(docs, p.Key)) || File.ReadAllText(Path.Combine(docs, p.Key)) != p.Value).Select(p => p.Key)];
        Assert.That(stale.Concat(there.Where(f => !pages.ContainsKey(f))), Is.Empty, "run the tests once with UPDATE_DOCS=1 and commit rules/docs");
    }

    private static void Rewrite(string docs, Dictionary<string, string> pages)
    {
        foreach (string folder in Folders)
        {
            string path = Path.Combine(docs, folder);
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }

            Directory.CreateDirectory(path);
        }

        foreach ((string path, string text) in pages)
        {
            File.WriteAllText(Path.Combine(docs, path), text);
        }
    }
}
