using Deployments.Collections;
using Deployments.Findings;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Operations;

/// <summary>Finds why choices are not valid. Parts of a stack that do not concern each other are judged alone, each once for each of its own choices. Thread-safe.</summary>
internal sealed class RejectionFinder
{
    private static readonly ValueList<RejectionCause> Excluded = [new RejectionCause(null, null, null, "the space excludes it")];

    private readonly Space space;
    private readonly RulesEngine engine;
    private readonly SpaceParts parts;
    private readonly Judgement?[][] known;

    public RejectionFinder(Space space)
    {
        this.space = space;
        engine = new RulesEngine(space.Catalog);
        parts = new SpaceParts(space.Choices);
        known = Array.ConvertAll(parts.VariablesOf, own => new Judgement?[parts.Count == 1 ? 0 : own.Aggregate(1, (product, v) => product * space.Variables[v].Values.Count)]);
    }

    /// <summary>Why a choice that the space does not have is not valid.</summary>
    public Rejection Of(byte[] choice)
    {
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

        // What is unknown does not matter where something is wrong.
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

        int place = 0;
        foreach (int variable in parts.VariablesOf[part])
        {
            place = (place * space.Variables[variable].Values.Count) + choice[variable];
        }

        // Two threads may judge the same part; they come to the same result.
        return known[part][place] ??= Judge(Only(part, stack ??= space.ToStack(choice)));
    }

    private Stack Only(int part, Stack stack) => stack with { Groups = [.. stack.Groups.Where(g => parts.GroupsOf[part].Contains(g.Name))] };

    private Judgement Judge(Stack stack)
    {
        Report report = engine.FindErrors(stack, space.Hardware);
        return new Judgement(
            report.Verdict,
            report.Findings.Select(f => new RejectionCause(f.Rule, f.Group, f.Component, f.Message)).Distinct().ToValueList(),
            report.Requires.Where(r => r.State != FeatureState.Enabled)
                .Select(r => new RejectionCause(null, r.Group, null, $"`{r.Fact}` is not known to be {r.Value ?? "enabled"}")).ToValueList());
    }

    /// <summary>What is wrong with a part; where nothing is, what it rests on.</summary>
    private sealed record Judgement(Verdict Verdict, ValueList<RejectionCause> Errors, ValueList<RejectionCause> Unknown);
}
