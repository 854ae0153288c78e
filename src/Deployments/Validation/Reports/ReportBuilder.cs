using Deployments.Causes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Reasons;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Validation.Reports;

/// <summary>Makes the report on an evaluated stack.</summary>
internal sealed class ReportBuilder(Evaluation evaluation, Stack stack, HardwareProfile? hardware, ValidationOptions options)
{
    private readonly ReportContext context = new(evaluation, stack, hardware, options.FixesPerFinding);

    public Report Build()
    {
        ValueList<Finding> findings = Find();
        Verdict verdict = VerdictOf(findings);
        ValueList<Requirement> requires = RequirementFinder.Find(evaluation);
        return new Report
        {
            Verdict = verdict,
            Stack = stack.On(hardware),
            Findings = findings,
            Requires = requires,
            Repair = verdict == Verdict.Invalid && options.FixesPerFinding > 0
                ? RepairFinder.Find(new Evaluation(evaluation.Catalog), findings) : [],
        };
    }

    /// <summary>The report without advice and fixes; it lists requirements only where nothing is wrong.</summary>
    public Report BuildErrors()
    {
        ValueList<Finding> errors = Find(errorsOnly: true);
        Verdict verdict = VerdictOf(errors);
        return new Report
        {
            Verdict = verdict,
            Stack = stack,
            Findings = errors,
            Requires = verdict == Verdict.Conditional ? RequirementFinder.Find(evaluation) : [],
        };
    }

    /// <summary>The findings alone.</summary>
    /// <param name="errorsOnly">True to look for errors only.</param>
    public ValueList<Finding> Find(bool errorsOnly = false)
    {
        var findings = new List<Finding>();
        if (context.Tally.Wrong > 0)
        {
            findings.AddRange(new RootFindings(context).All());
        }

        var structure = new StructureFindings(context);
        var policies = new PolicyFindings(context);
        for (int g = 0; g < evaluation.GroupCount; g++)
        {
            if (context.Tally.Wrong > 0)
            {
                findings.AddRange(structure.Of(g));
            }

            findings.AddRange(policies.Broken(g, errorsOnly ? Severity.Error : Severity.Info));
            if (!errorsOnly)
            {
                findings.AddRange(policies.Advice(g));
            }
        }

        findings.AddRange(FailedChecks());
        findings.RemoveAll(f => errorsOnly && f.Severity < Severity.Error);
        return Waive(findings);
    }

    /// <summary>The counted verdict, corrected by waivers and by rules in C#.</summary>
    private Verdict VerdictOf(ValueList<Finding> all)
    {
        bool wrong = false;
        foreach (Finding finding in all)
        {
            wrong |= finding.Severity == Severity.Error && finding.WaivedBecause is null;
        }

        return wrong ? Verdict.Invalid : context.Tally.Open > 0 ? Verdict.Conditional : Verdict.Valid;
    }

    private IEnumerable<Finding> FailedChecks()
    {
        foreach (Rule rule in evaluation.Catalog.Checks)
        {
            foreach (RuleViolation violation in rule.Check!(stack))
            {
                yield return new Finding
                {
                    Rule = rule.Id,
                    Severity = rule.Severity,
                    Cause = new CheckFailed(violation.Message),
                    Group = violation.Group,
                    Component = violation.Component,
                    Reasons = rule.Reason.Length > 0 ? [new Stated(rule.Reason)] : [],
                    Source = rule.Sources.Count > 0 ? rule.Sources[0] : null,
                    Language = context.Language,
                };
            }
        }
    }

    /// <summary>Marks what the stack waives, and puts errors before warnings before advice.</summary>
    private ValueList<Finding> Waive(List<Finding> all)
    {
        if (all.Count == 0)
        {
            return [];
        }

        List<Finding> marked = stack.Waivers.Count == 0 ? all : all.ConvertAll(f => f with
        {
            WaivedBecause = stack.Waivers.FirstOrDefault(w => w.Rule == f.Rule
                && (w.Component is null || w.Component == f.Component) && (w.Group is null || w.Group == f.Group))?.Reason,
        });
        return new ValueList<Finding>(
        [
            .. marked.FindAll(f => f.Severity == Severity.Error), .. marked.FindAll(f => f.Severity == Severity.Warning),
            .. marked.FindAll(f => f.Severity == Severity.Info),
        ]);
    }
}
