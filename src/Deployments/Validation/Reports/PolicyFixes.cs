using System.Runtime.InteropServices;
using Deployments.Changes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Policies;
using Deployments.Stacks;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Validation.Reports;

/// <summary>Tries fixes where there are policies: what policies propose, and whether the fixes of the catalogue's faults keep the policies.</summary>
internal sealed class PolicyFixes(
    Evaluation scratch, Stack stack, HardwareProfile? hardware, IReadOnlyList<IPolicy> policies, ValueList<Assumption> assumed)
{
    private static readonly ValidationOptions WithoutFixes = new() { FixesPerFinding = 0 };

    /// <summary>Gives the broken policies those of their proposals that help, and every other fix its verdict by all rules.</summary>
    /// <param name="findings">All findings; changed in place.</param>
    /// <param name="broken">Those of policies, with what they propose.</param>
    /// <param name="limit">How many fixes a finding may have.</param>
    public void Prove(List<Finding> findings, List<(Finding Finding, ValueList<Change> Proposals)> broken, int limit)
    {
        int errors = ReportBuilder.ErrorsIn(CollectionsMarshal.AsSpan(findings));
        for (int i = 0; i < findings.Count; i++)
        {
            Finding finding = findings[i];
            int policy = broken.FindIndex(b => ReferenceEquals(b.Finding, finding));
            ValueList<Fix> fixes = policy >= 0
                ? broken[policy].Proposals.Select(change => Try(change, finding, errors)).OfType<Fix>().Take(limit).ToValueList()
                : finding.Fixes.Select(Retry).ToValueList();
            findings[i] = finding with { Fixes = fixes };
        }
    }

    /// <summary>The fix with its verdict by all rules and policies.</summary>
    private Fix Retry(Fix fix)
    {
        (ValueList<Finding> _, Verdict verdict, Tally after) = Judge(fix.Stack, fix.Hardware);
        return fix with { Outcome = verdict, After = after };
    }

    /// <summary>The proposed change as a fix; null when it does not end the violation or makes something else worse.</summary>
    private Fix? Try(Change change, Finding finding, int errors)
    {
        if (change.TryApply(stack, hardware, finding.Group) is not var (changed, on))
        {
            return null;
        }

        (ValueList<Finding> findings, Verdict verdict, Tally after) = Judge(changed, on);
        bool ended = findings.All(f => f.Rule != finding.Rule || f.Group != finding.Group || f.Component != finding.Component || f.WaivedBecause is not null);
        int left = errors - (finding.Severity == Severity.Error && finding.WaivedBecause is null ? 1 : 0);
        return ended && ReportBuilder.ErrorsIn(findings.AsSpan()) <= left
            ? new Fix(change, verdict) { Stack = changed, Hardware = on, After = after, Language = English.Of(scratch.Catalog.Catalog) }
            : null;
    }

    private (ValueList<Finding> Findings, Verdict Verdict, Tally After) Judge(Stack changed, HardwareProfile? on)
    {
        scratch.Run(changed, on);
        Tally tally = Grading.Of(scratch);
        ValueList<Finding> findings = new ReportBuilder(scratch, changed, on, WithoutFixes, policies) { Assumed = assumed }.Find();
        int errors = ReportBuilder.ErrorsIn(findings.AsSpan());
        return (findings, new Tally(errors, tally.Open).Verdict, new Tally(Math.Max(tally.Wrong, errors), tally.Open));
    }
}
