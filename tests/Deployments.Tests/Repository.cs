namespace Deployments.Tests;

/// <summary>The repository that the tests were built in. It is found from the test assembly, since a deterministic build hides the paths of sources.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>The C# files below a folder that no build wrote, as paths from the root.</summary>
    public static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "global.json")) ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests run outside their repository"));
}
