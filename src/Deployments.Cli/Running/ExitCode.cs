namespace Deployments.Cli.Running;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    /// <summary>The answer is yes, or is what was asked for.</summary>
    public const int Fine = 0;

    /// <summary>There are findings of error severity.</summary>
    public const int Findings = 1;

    /// <summary>The input or the command line is wrong.</summary>
    public const int BadInput = 2;

    /// <summary>The tool itself is wrong (EX_SOFTWARE of BSD's sysexits).</summary>
    public const int InternalError = 70;
}
