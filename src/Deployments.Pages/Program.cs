using Deployments.Pages;

// Run at the root of the repository: `dotnet run --project src/Deployments.Pages` writes the pages under rules/docs anew.
string folder = args.Length > 0 ? args[0] : Path.Combine("rules", "docs");
if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"error: there is no folder '{folder}'");
    Console.Error.WriteLine("  help: run this at the root of the repository, or name the folder of the pages");
    return 2;
}

Console.WriteLine($"{DocumentationPages.Update(folder)} pages changed");
return 0;
