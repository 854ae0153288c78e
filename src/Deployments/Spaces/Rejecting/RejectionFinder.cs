using Deployments.Causes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Spaces.Compiling;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Rejecting;

/// <summary>
/// Finds why choices are not valid. Independent parts of a stack are judged apart, each once for each choice of its own variables. Thread-safe.
/// </summary>
internal sealed class RejectionFinder
{
    private static readonly ValueList<RejectionCause> Excluded = [new RejectionCause(null, null, null, new ExcludedBySpace())];

    private readonly CompiledTemplate space;
    private readonly RulesEngine engine;
    private readonly Independence parts;
    private readonly Judgement?[][] known;

    public RejectionFinder(CompiledTemplate space)
    {
        this.space = space;
        engine = new RulesEngine(space.Catalog);
        parts = new Independence(space.Variables);
        known = Array.ConvertAll(
            parts.VariablesOf, own => new Judgement?[
                parts.Count == 1 ? 0 : own.Aggregate(1, (product, v) => product * space.Variables.Variables[v].Values.Count)]);
    }

    /// <summary>The root causes of a choice that is not in the space.</summary>
    public Rejection Of(byte[] choice)
    {
        if (!space.Variables.IsWellFormed(choice))
        {
            return new Rejection(choice.ToValueList(), Verdict.Valid, Excluded);
        }

        Verdict verdict = Verdict.Valid;
        ValueList<RejectionCause> errors = [], unknown = [];
        Stack? stack = null;
        for (int part = 0; part < parts.Count; part++)
        {
            Judgement own = JudgementOf(part, choice, ref stack);
            verdict = own.Verdict > verdict ? own.Verdict : verdict;
            errors = Join(errors, own.Errors);
            unknown = Join(unknown, own.Unknown);
        }

        // Unknown facts are reported only where there is no error.
        ValueList<RejectionCause> causes = verdict == Verdict.Conditional ? unknown : errors;
        return new Rejection(choice.ToValueList(), verdict, causes.Count > 0 ? causes : Excluded);
    }

    private static ValueList<RejectionCause> Join(ValueList<RejectionCause> left, ValueList<RejectionCause> right) =>
        right.Count == 0 ? left : left.Count == 0 ? right : [.. left, .. right];

    private Judgement JudgementOf(int part, byte[] choice, ref Stack? stack)
    {
        if (parts.Count == 1)
        {
            return Judge(space.ToStack(choice));
        }

        int index = 0;
        foreach (int variable in parts.VariablesOf[part])
        {
            index = (index * space.Variables.Variables[variable].Values.Count) + choice[variable];
        }

        // Two threads may judge the same part; both get the same result.
        return known[part][index] ??= Judge(Only(part, stack ??= space.ToStack(choice)));
    }

    private Stack Only(int part, Stack stack) => stack with { Groups = [.. stack.Groups.Where(g => parts.GroupsOf[part].Contains(g.Name))] };

    private Judgement Judge(Stack stack)
    {
        Report report = engine.FindErrors(stack, space.Hardware);
        return new Judgement(
            report.Verdict,
            report.Findings.Select(RejectionCause.Of).Distinct().ToValueList(),
            report.Requires.Where(r => r.State != FeatureState.Enabled)
                .Select(r => new RejectionCause(null, r.Group, null, new FactUnknown(r.Condition, r.Instead))).ToValueList());
    }

    /// <summary>The errors of a part, and the unknown facts that it depends on.</summary>
    private sealed record Judgement(Verdict Verdict, ValueList<RejectionCause> Errors, ValueList<RejectionCause> Unknown);
}
