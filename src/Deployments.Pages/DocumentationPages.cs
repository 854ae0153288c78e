using Deployments.Catalogs;
using Deployments.References;
using Deployments.Spaces;

namespace Deployments.Pages;

/// <summary>All generated pages, by their path under <c>rules/docs/</c>.</summary>
internal static class DocumentationPages
{
    /// <summary>The formulas of the documents, which have a page each.</summary>
    private static readonly string[] SpacesWithPages = ["formula-basic", "formula-estimate", "formula-extended", "formula-switches"];

    public static IEnumerable<(string Path, string Text)> All()
    {
        FeasibilityStudy[] studies = [.. ReferenceDeployments.All.Select(d => FeasibilityStudy.Of(d))];
        return Catalog.BuiltIn.Rules.Select(r => ($"{r.Id}.md", RulePage.Write(r, Catalog.BuiltIn)))
            .Append(("README.md", RuleIndexPage.Write(Catalog.BuiltIn)))
            .Concat(Catalog.BuiltIn.Components.Select(c => ($"components/{c.Id}.md", ComponentPage.Write(c, Catalog.BuiltIn))))
            .Concat(studies.Select(s => ($"deployments/{s.Deployment.Id}.md", DeploymentPage.Write(s.Deployment))))
            .Append(("components/README.md", IndexPages.Components(Catalog.BuiltIn)))
            .Append(("deployments/README.md", IndexPages.Deployments(studies)))
            .Append(("deployments/claims.md", IndexPages.Claims(studies)))
            .Concat(SpacesWithPages.Select(id => ($"spaces/{id}.md", SpacePage.Write(Space.Compile(SpaceDefinitions.Named(id))))));
    }

    /// <summary>The pages of a folder that differ from what the data gives, including those that have no data any more.</summary>
    public static IEnumerable<string> Stale(string folder) => Compare(folder, [.. All()]).Keys;

    /// <summary>Writes the pages that differ and deletes those that have no data any more.</summary>
    /// <returns>How many were written or deleted.</returns>
    public static int Update(string folder)
    {
        Dictionary<string, string?> stale = Compare(folder, [.. All()]);
        foreach ((string path, string? text) in stale)
        {
            string file = Path.Combine(folder, path);
            if (text is null)
            {
                File.Delete(file);
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        return stale.Count;
    }

    /// <summary>What has to be written, by path; null for what has to be deleted.</summary>
    private static Dictionary<string, string?> Compare(string folder, (string Path, string Text)[] pages)
    {
        var stale = new Dictionary<string, string?>();
        foreach ((string path, string text) in pages)
        {
            string file = Path.Combine(folder, path);
            if (!File.Exists(file) || File.ReadAllText(file) != text)
            {
                stale.Add(path, text);
            }
        }

        HashSet<string> known = [.. pages.Select(p => p.Path)];
        foreach (string file in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (!known.Contains(path))
            {
                stale.Add(path, null);
            }
        }

        return stale;
    }
}
