using Deployments.Collections;
using Deployments.Findings;
using Deployments.Inference;
using Deployments.Policies;
using Deployments.Vocabulary;

namespace Deployments.Validation.Reports;

/// <summary>Finds changes that together make a stack work where none does alone: the best fix is applied, and what is then wrong is judged again.</summary>
internal sealed class RepairFinder(Evaluation scratch, IReadOnlyList<IPolicy> policies, ValueList<Assumption> assumed)
{
    private const int MostSteps = 8;

    private static readonly ValidationOptions OneFix = new() { FixesPerFinding = 1 };

    public ValueList<Fix> Find(ValueList<Finding> findings)
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
            findings = new ReportBuilder(scratch, fix.Stack, fix.Hardware, OneFix, policies) { Assumed = assumed }.Find();
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
