using System.Diagnostics;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.References;
using Deployments.Stacks;

namespace Deployments;

/// <summary>The answer to one check. Immutable.</summary>
[DebuggerDisplay("{Verdict}, {Reports.Count} report(s)")]
public sealed record DeploymentCheck
{
    /// <summary>One report for each alternative of the text, in the order of the text; one when there are no alternatives. Never empty.</summary>
    public required ValueList<Report> Reports { get; init; }

    /// <summary>
    /// What works instead, for each report: null unless it is on a reference deployment that cannot work as its document describes it. Empty when
    /// that is so for none.
    /// </summary>
    public ValueList<WorkingStudy?> Works { get; init; }

    /// <summary>
    /// For each report, those on the other stacks that the documents offer in the place of the reference deployment; they do not count for
    /// <see cref="Verdict"/>. Empty when none is offered for any.
    /// </summary>
    public ValueList<ValueList<Report>> Alternatives { get; init; }

    /// <summary>
    /// Words that name nothing in the catalogue: in parentheses, versions, a title before a colon, what is said to be absent. They were ignored.
    /// </summary>
    public ValueList<string> Ignored { get; init; }

    /// <summary>What arrows leave open and how it was taken, one sentence each: which component is read as running in a virtual machine.</summary>
    public ValueList<string> Notes { get; init; }

    /// <summary>The worst report: the first of those with the worst verdict.</summary>
    public Report Report => Reports.MaxBy(static r => (int)r.Verdict)!;

    /// <summary>The verdict of <see cref="Report"/>.</summary>
    public Verdict Verdict => Report.Verdict;

    /// <summary>The stack that <see cref="Report"/> judged: with its hardware and everything that was assumed.</summary>
    public Stack Stack => Report.Stack;

    /// <summary>The components that were assumed for <see cref="Report"/> because the text leaves them out.</summary>
    public ValueList<Assumption> Assumed => Report.Assumed;
}
