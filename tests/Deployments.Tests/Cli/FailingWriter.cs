using System.Text;

namespace Deployments.Tests.Cli;

/// <summary>A writer that cannot be written to.</summary>
internal sealed class FailingWriter(Exception failure) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => throw failure;

    public override void Write(string? value) => throw failure;
}
