using Deployments.Pages;

namespace Deployments.Tests.Pages;

/// <summary>The pages under <c>rules/docs/</c> follow from the data.</summary>
[TestFixture]
internal sealed class DocumentationPagesTests
{
    [Test]
    public void Pages_OfRulesComponentsDeploymentsAndSpaces_AreCurrent()
    {
        string docs = Repository.PathOf("rules/docs");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            DocumentationPages.Update(docs);
        }

        Assert.That(DocumentationPages.Stale(docs), Is.Empty, "run `dotnet run --project src/Deployments.Pages` and commit rules/docs");
    }
}
