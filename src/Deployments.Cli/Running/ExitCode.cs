namespace Deployments.Cli.Running;

/// <summary>The exit codes of the process.</summary>
internal static class ExitCode
{
    /// <summary>The command succeeded, and no finding is an error.</summary>
    public const int Fine = 0;

    /// <summary>At least one finding is an error.</summary>
    public const int Findings = 1;

    /// <summary>The input or the command line is wrong.</summary>
    public const int BadInput = 2;

    /// <summary>The tool has a bug (EX_SOFTWARE of BSD's sysexits).</summary>
    public const int InternalError = 70;
}
