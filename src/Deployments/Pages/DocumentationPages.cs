using Deployments.Catalogs;
using Deployments.References;
using Deployments.Spaces;

namespace Deployments.Pages;

/// <summary>All generated pages about components, deployments and spaces, by their path under <c>rules/docs/</c>.</summary>
internal static class DocumentationPages
{
    /// <summary>The spaces that are small enough to tell of every choice.</summary>
    private static readonly string[] SpacesWithPages = ["formula-basic", "formula-extended"];

    public static IEnumerable<(string Path, string Text)> All()
    {
        FeasibilityStudy[] studies = [.. ReferenceDeployments.All.Select(d => FeasibilityStudy.Of(d))];
        return Catalog.BuiltIn.Components.Select(c => ($"components/{c.Id}.md", ComponentPage.Write(c, Catalog.BuiltIn)))
            .Concat(studies.Select(s => ($"deployments/{s.Deployment.Id}.md", DeploymentPage.Write(s.Deployment))))
            .Append(("components/README.md", IndexPages.Components(Catalog.BuiltIn)))
            .Append(("deployments/README.md", IndexPages.Deployments(studies)))
            .Append(("deployments/claims.md", IndexPages.Claims(studies)))
            .Concat(SpacesWithPages.Select(id => ($"spaces/{id}.md", SpacePage.Write(Space.Compile(SpaceDefinitions.Named(id))))));
    }
}
