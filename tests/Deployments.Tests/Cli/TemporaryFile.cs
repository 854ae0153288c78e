namespace Deployments.Tests.Cli;

/// <summary>A file that is gone after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("deployments-").FullName;

    public TemporaryFile(string content, string name = "stack.json")
        : this(System.Text.Encoding.UTF8.GetBytes(content), name)
    {
    }

    public TemporaryFile(byte[] content, string name = "stack.json")
    {
        Path = System.IO.Path.Combine(folder, name);
        File.WriteAllBytes(Path, content);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
