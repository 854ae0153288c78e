using Deployments.Collections;
using Deployments.Diagnosis;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Validation.Reports;

/// <summary>Puts into words what an evaluation found. Words are made only for what is wrong or worth advice.</summary>
internal sealed class ReportBuilder(Evaluation evaluation, Stack stack, HardwareProfile? hardware, ValidationOptions options)
{
    private readonly ReportContext context = new(evaluation, stack, hardware, options);

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

    /// <summary>The report without advice and fixes; what the verdict rests on is told only where nothing is wrong.</summary>
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
    /// <param name="errorsOnly">Whether only errors are looked for.</param>
    public ValueList<Finding> Find(bool errorsOnly = false)
    {
        List<Finding> findings = context.Findings;
        if (context.Tally.Wrong > 0)
        {
            var writer = new RootFindings(context);
            foreach (RootCause root in new RootCauseFinder(evaluation, context.Phrases).Roots)
            {
                findings.Add(writer.Of(root));
            }
        }

        var structure = new StructureFindings(context);
        var policies = new PolicyFindings(context);
        for (int g = 0; g < evaluation.GroupCount; g++)
        {
            if (context.Tally.Wrong > 0)
            {
                structure.Find(g);
            }

            if (errorsOnly)
            {
                policies.FindErrors(g);
            }
            else
            {
                policies.Find(g);
            }
        }

        RunChecks();
        findings.RemoveAll(f => errorsOnly && f.Severity < Severity.Error);
        return Waive(findings);
    }

    /// <summary>The counted verdict, unless a waiver or a rule in C# has a say.</summary>
    private Verdict VerdictOf(ValueList<Finding> all)
    {
        bool wrong = false;
        foreach (Finding finding in all)
        {
            wrong |= finding.Severity == Severity.Error && finding.WaivedBecause is null;
        }

        return wrong ? Verdict.Invalid : context.Tally.Open > 0 ? Verdict.Conditional : Verdict.Valid;
    }

    private void RunChecks()
    {
        foreach (Rule rule in evaluation.Catalog.Checks)
        {
            foreach (RuleViolation violation in rule.Check!(stack))
            {
                context.Findings.Add(new Finding
                {
                    Rule = rule.Id,
                    Severity = rule.Severity,
                    Message = violation.Message,
                    Group = violation.Group,
                    Component = violation.Component,
                    Because = rule.Reason.Length > 0 ? [rule.Reason] : [],
                    Source = rule.Sources.Count > 0 ? rule.Sources[0] : null,
                });
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
