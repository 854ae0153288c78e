using Deployments.Reading;

namespace Deployments.Cli.Input;

/// <summary>The process's standard input, read whole, within a limit and as strict UTF-8; opened only when it is read.</summary>
internal sealed class StandardInput : TextReader
{
    public const string Name = "<stdin>";

    public override string ReadToEnd()
    {
        using Stream stream = Console.OpenStandardInput();
        return InputText.OfStream(stream, Name);
    }
}
