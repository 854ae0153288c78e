using Deployments.Collections;
using Deployments.Findings;
using Deployments.Inference;
using Deployments.Vocabulary;

namespace Deployments.Validation.Reports;

/// <summary>Finds changes that together make a stack work where none does alone: the best fix is applied, and what is then wrong is judged again.</summary>
internal static class RepairFinder
{
    private const int MostSteps = 8;

    public static ValueList<Fix> Find(Evaluation scratch, ValueList<Finding> findings)
    {
        var steps = new List<Fix>();
        while (steps.Count < MostSteps && Best(findings) is { } fix)
        {
            steps.Add(fix);
            if (fix.Outcome != Verdict.Invalid)
            {
                return steps.Count > 1 ? steps.ToValueList() : [];
            }

            scratch.Run(fix.Stack, fix.Hardware);
            findings = new ReportBuilder(scratch, fix.Stack, fix.Hardware, new ValidationOptions { FixesPerFinding = 1 }).Find();
        }

        return [];
    }

    private static Fix? Best(ValueList<Finding> findings)
    {
        Fix? best = null;
        foreach (Finding finding in findings)
        {
            if (finding.Severity == Severity.Error && finding.WaivedBecause is null && finding.Fixes.Count > 0
                && (best is null || finding.Fixes[0].After.BetterThan(best.After)))
            {
                best = finding.Fixes[0];
            }
        }

        return best;
    }
}
