using Deployments.Findings;

namespace Deployments.Reporting;

/// <summary>Writes the reasons and fixes of a finding, one line each, for plain-text formats.</summary>
internal static class FindingLines
{
    public static IEnumerable<string> Of(Finding finding)
    {
        foreach (string because in (IEnumerable<string>)finding.Because)
        {
            yield return "why: " + because;
        }

        foreach (Fix fix in (IEnumerable<Fix>)finding.Fixes)
        {
            yield return $"help: {fix.Text} (checked: {Outcome(fix.Outcome)})";
        }

        if (finding.Remedy is { } remedy)
        {
            yield return "help: " + remedy;
        }
    }

    /// <summary>The outcome of a change, as it reads after "checked".</summary>
    public static string Outcome(Verdict verdict) => verdict switch
    {
        Verdict.Valid => "the stack is then valid",
        Verdict.Conditional => "the stack is then conditional",
        _ => "this is then mended, but other errors remain",
    };
}
