using Deployments.Cli;

namespace Deployments.Tests.Cli;

/// <summary>One run of the tool inside this process, its answer not going to a terminal.</summary>
internal sealed record ToolRun(int Code, string Out, string Error)
{
    public static ToolRun Of(params string[] args) => With("", args);

    public static ToolRun With(string input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int code = Tool.Run(args, new StringReader(input), output, error);
        return new ToolRun(code, output.ToString(), error.ToString());
    }
}
