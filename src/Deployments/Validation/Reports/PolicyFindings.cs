using Deployments.Causes;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Reasons;
using Deployments.Vocabulary;

namespace Deployments.Validation.Reports;

/// <summary>Finds broken policies and gives advice: life cycle, spare nodes, needs that are not a must.</summary>
internal sealed class PolicyFindings(ReportContext context)
{
    private readonly Evaluation evaluation = context.Evaluation;

    /// <summary>The policies of at least a severity that a group breaks.</summary>
    public IEnumerable<Finding> Broken(int g, Severity least)
    {
        GroupState group = evaluation.Groups[g];
        foreach (CompiledRule rule in evaluation.Catalog.Rules)
        {
            if (rule.Source.Severity >= least && Grading.Applies(evaluation, g, rule) && !(rule.Require?.Hold(evaluation.PossibleOn(g)) ?? false)
                && !IsConsequence(g, rule))
            {
                yield return Broken(group, rule.Source);
            }
        }
    }

    /// <summary>Advice on the components of a group.</summary>
    public IEnumerable<Finding> Advice(int g)
    {
        GroupState group = evaluation.Groups[g];
        for (int i = group.First; i < group.First + group.Count; i++)
        {
            Component component = evaluation.Instances[i].Component.Source;
            if (Lifecycle(group, component) is { } finding)
            {
                yield return finding;
            }

            if (component.HighAvailability is { } spare && group.Nodes < spare.Nodes && group.Nodes >= (component.Minimum?.Nodes ?? 1))
            {
                var cause = new NoSpareNode(component.Id, spare.Nodes, group.Source.Name, group.Nodes);
                yield return Advice(RuleCodes.NoSpareNode, Severity.Info, group, component, cause, null, spare.Source);
            }

            foreach (Need need in component.Needs.Where(n => n.Severity < Severity.Error))
            {
                // Advice on how to run better is noise while the component does not run at all.
                if (evaluation.Instances[i].MayWork && !evaluation.MayHold(g, need.Condition))
                {
                    var cause = new BetterWith(component.Id, need.Condition);
                    yield return Advice(RuleCodes.Advice, need.Severity, group, component, cause, need.Reason, need.Source) with { Remedy = need.Remedy };
                }
            }
        }
    }

    /// <summary>True when what a rule requires is there and only does not work: the reason for that is a finding of its own.</summary>
    private bool IsConsequence(int g, CompiledRule rule)
    {
        if (rule.Require is null)
        {
            return false;
        }

        ulong[] offered = [.. evaluation.PossibleOn(g)];
        for (int i = 0; i < evaluation.InstanceCount; i++)
        {
            if (!evaluation.Instances[i].MayWork)
            {
                Implication works = evaluation.Instances[i].Component.Works;
                Add(offered, works.Everywhere);
                Add(offered, evaluation.Instances[i].Group == g ? works.Own : []);
            }
        }

        return rule.Require.Hold(offered);
    }

    private static void Add(ulong[] offered, ulong[] more)
    {
        for (int word = 0; word < more.Length; word++)
        {
            offered[word] |= more[word];
        }
    }

    private Finding Broken(GroupState group, Rule rule)
    {
        Trigger when = rule.When!;
        Component? component = when.Together.Count > 0 ? evaluation.Catalog.Catalog.Find(when.Together[when.Together.Count - 1]) : null;
        var reason = new Stated(rule.Reason);
        return new Finding
        {
            Rule = rule.Id,
            Severity = rule.Severity,
            Cause = new PolicyBroken(rule.Id),
            Group = group.Source.Name,
            Component = component?.Id,
            Reasons = when.InGuest == true && group.Profile is { IsGuest: true, Source: { } machine } ? [reason, GuestReason(machine)] : [reason],
            Remedy = rule.Remedy,
            Fixes = rule.Severity < Severity.Error ? []
                : rule.Require is { } require ? context.Fixes.For(require, group, null)
                : context.Fixes.ForClaim(group, when.Together.Select(id => evaluation.Catalog.Catalog.Find(id)!)),
            Location = context.LocationOf(group.Source, component),
            Source = rule.Sources.Count > 0 ? rule.Sources[0] : null,
            Language = context.Language,
        };
    }

    private static ProfileGuest GuestReason(HardwareProfile machine) => new(machine.Name, machine.HostedBy, machine.OriginOf("hostedBy"));

    private Finding? Lifecycle(GroupState group, Component component)
    {
        Lifecycle life = component.Lifecycle;
        (RuleId Rule, Severity Severity)? concern = life.State switch
        {
            LifecycleState.EndOfLife => (RuleCodes.EndOfLife, Severity.Warning),
            LifecycleState.Deprecated => (RuleCodes.Deprecated, Severity.Warning),
            LifecycleState.Research => (RuleCodes.Research, Severity.Warning),
            LifecycleState.Maintenance => (RuleCodes.Maintenance, Severity.Info),
            _ => null,
        };
        if (concern is not { } found)
        {
            return null;
        }

        Finding finding = Advice(found.Rule, found.Severity, group, component, new LifecycleConcern(component.Id, life), life.Note, life.Source);
        return life.State is LifecycleState.EndOfLife or LifecycleState.Deprecated
            ? finding with { Fixes = context.Fixes.ForSuccessors(group, component) } : finding;
    }

    private Finding Advice(RuleId rule, Severity severity, GroupState group, Component component, Cause cause, string? reason, string? source) => new()
    {
        Rule = rule,
        Severity = severity,
        Cause = cause,
        Group = group.Source.Name,
        Component = component.Id,
        Reasons = reason is null ? [] : [new Stated(reason)],
        Location = context.LocationOf(group.Source, component),
        Source = source,
        Language = context.Language,
    };
}
