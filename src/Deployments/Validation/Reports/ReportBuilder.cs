using Deployments.Changes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Policies;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Validation.Reports;

/// <summary>Makes the report on an evaluated stack.</summary>
internal sealed class ReportBuilder(
    Evaluation evaluation, Stack stack, HardwareProfile? hardware, ValidationOptions options, IReadOnlyList<IPolicy> policies)
{
    private readonly ReportContext context = new(evaluation, stack, hardware, options.FixesPerFinding);

    /// <summary>What the completer added to the stack.</summary>
    public ValueList<Assumption> Assumed { get; init; } = [];

    public Report Build()
    {
        ValueList<Finding> findings = Find();
        Verdict verdict = VerdictOf(findings);
        ValueList<Requirement> requires = RequirementFinder.Find(evaluation);
        return new Report
        {
            Verdict = verdict,
            Stack = stack.On(hardware),
            Assumed = Assumed,
            Findings = findings,
            Requires = requires,
            Repair = verdict == Verdict.Invalid && options.FixesPerFinding > 0
                ? new RepairFinder(new Evaluation(evaluation.Catalog), policies, Assumed).Find(findings) : [],
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
        if (policies.Count == 0)
        {
            return Waive(FindByCatalog(errorsOnly));
        }

        // Policies see the advice too, so that a search for errors alone finds the same errors.
        ValueList<Finding> found = Waive(FindByCatalog(errorsOnly: false));
        var judged = new JudgedStack
        {
            Catalog = evaluation.Catalog.Catalog,
            Stack = stack.On(hardware),
            Hardware = hardware,
            Assumed = Assumed,
            Verdict = VerdictOf(found),
            Findings = found,
        };
        var findings = new List<Finding>(found);
        List<(Finding Finding, ValueList<Change> Proposals)> broken =
            [.. new ViolationFindings(context, stack).Of(PolicyRun.Violations(policies, judged), findings)];
        findings.AddRange(broken.Select(b => b.Finding));
        if (options.FixesPerFinding > 0)
        {
            new PolicyFixes(new Evaluation(evaluation.Catalog), stack, hardware, policies, Assumed).Prove(findings, broken, options.FixesPerFinding);
        }

        return Waive(findings.FindAll(f => !errorsOnly || f.Severity == Severity.Error));
    }

    private List<Finding> FindByCatalog(bool errorsOnly)
    {
        var findings = new List<Finding>();
        if (context.Tally.Wrong > 0)
        {
            findings.AddRange(new RootFindings(context).All());
        }

        var structure = new StructureFindings(context);
        var rules = new PolicyFindings(context);
        for (int g = 0; g < evaluation.GroupCount; g++)
        {
            if (context.Tally.Wrong > 0)
            {
                findings.AddRange(structure.Of(g));
            }

            findings.AddRange(rules.Broken(g, errorsOnly ? Severity.Error : Severity.Info));
            if (!errorsOnly)
            {
                findings.AddRange(rules.Advice(g));
            }
        }

        findings.RemoveAll(f => errorsOnly && f.Severity < Severity.Error);
        return findings;
    }

    /// <summary>The counted verdict, corrected by waivers and by policies.</summary>
    private Verdict VerdictOf(ValueList<Finding> all) => new Tally(ErrorsIn(all.AsSpan()), context.Tally.Open).Verdict;

    /// <summary>How many errors count: those that are not waived.</summary>
    public static int ErrorsIn(ReadOnlySpan<Finding> findings)
    {
        int errors = 0;
        foreach (Finding finding in findings)
        {
            errors += finding.Severity == Severity.Error && finding.WaivedBecause is null ? 1 : 0;
        }

        return errors;
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
