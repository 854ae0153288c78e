using System.Globalization;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Validation.Reports;

/// <summary>Finds broken policies, and gives advice: life cycle, spare machines, what would work better.</summary>
internal sealed class PolicyFindings(ReportContext context)
{
    /// <summary>Adds the policies that a group breaks, and advice on its components.</summary>
    public void Find(int g)
    {
        FindBrokenPolicies(g, Severity.Info);
        FindAdvice(g);
    }

    /// <summary>Adds the policies that a group must not break, and no advice.</summary>
    public void FindErrors(int g) => FindBrokenPolicies(g, Severity.Error);

    private void FindBrokenPolicies(int g, Severity least)
    {
        GroupState group = context.Evaluation.Groups[g];
        foreach (CompiledRule rule in context.Evaluation.Catalog.Rules)
        {
            if (rule.Source.Severity < least || !Judge.Applies(context.Evaluation, g, rule) || (rule.Require?.Hold(context.Evaluation.PossibleOn(g)) ?? false))
            {
                continue;
            }

            Rule source = rule.Source;
            Component? component = source.When!.Together.Count > 0 ? context.Evaluation.Catalog.Catalog.Find(source.When.Together[source.When.Together.Count - 1]) : null;
            context.Findings.Add(new Finding
            {
                Rule = source.Id,
                Severity = source.Severity,
                Message = source.Message,
                Group = group.Source.Name,
                Component = component?.Id,
                Because = source.When.InGuest == true && group.Profile is { IsGuest: true, Source: { } machine } ? [source.Reason, GuestReason(machine)] : [source.Reason],
                Remedy = source.Remedy,
                Fixes = source.Severity < Severity.Error ? []
                    : source.Require is { } require ? context.Fixes.For(require, group, null)
                    : context.Fixes.ForClaim(group, source.When.Together.Select(id => context.Evaluation.Catalog.Catalog.Find(id)!)),
                Location = context.PlaceOf(group.Source, component, null),
                Source = source.Sources.Count > 0 ? source.Sources[0] : null,
            });
        }
    }

    private static string GuestReason(HardwareProfile machine) =>
        $"hardware profile `{machine.Name}` says that this machine is a guest ({machine.HostedBy})"
        + (machine.Origins.TryGetValue("hostedBy", out string? origin) && origin != machine.Name ? $" ({origin})" : "");

    private void FindAdvice(int g)
    {
        GroupState group = context.Evaluation.Groups[g];
        for (int i = group.First; i < group.First + group.Count; i++)
        {
            Component component = context.Evaluation.Instances[i].Component.Source;
            FindLifecycle(group, component);
            if (component.HighAvailability is { } spare && group.Nodes < spare.Nodes && group.Nodes >= (component.Minimum?.Nodes ?? 1))
            {
                context.Findings.Add(Advice(
                    RuleCodes.NoSpareNode, Severity.Info, group, component,
                    string.Create(CultureInfo.InvariantCulture, $"`{component.Name}` survives the loss of a node from {spare.Nodes} nodes on, and group `{group.Source.Name}` has {group.Nodes}"),
                    [], spare.Source));
            }

            foreach (Need need in component.Needs)
            {
                // Advice on how to run better is noise while the component does not run at all.
                if (need.Severity < Severity.Error && context.Evaluation.Instances[i].MayWork && !context.Evaluation.MayHold(g, need.Condition))
                {
                    string message = $"`{component.Name}` is better with {context.Phrases.Describe(need.Condition)}";
                    context.Findings.Add(Advice(RuleCodes.Advice, need.Severity, group, component, message, [need.Reason], need.Source) with { Remedy = need.Remedy });
                }
            }
        }
    }

    private void FindLifecycle(GroupState group, Component component)
    {
        Lifecycle life = component.Lifecycle;
        (RuleId rule, Severity severity, string state) = life.State switch
        {
            LifecycleState.EndOfLife => (RuleCodes.EndOfLife, Severity.Warning, "is past its end of life"),
            LifecycleState.Deprecated => (RuleCodes.Deprecated, Severity.Warning, "is deprecated"),
            LifecycleState.Research => (RuleCodes.Research, Severity.Warning, "is made for research, not for production"),
            LifecycleState.Maintenance => (RuleCodes.Maintenance, Severity.Info, "is only maintained; nothing new is developed"),
            _ => (default, default, ""),
        };
        if (state.Length == 0)
        {
            return;
        }

        string since = (life.EndOfLife ?? life.Since) is { } date ? $" since {date}" : "";
        string successors = life.Successors.Count == 0 ? "" : $"; its successors are {string.Join(", ", life.Successors.Select(context.Phrases.Name))}";
        Finding finding = Advice(rule, severity, group, component, $"`{component.Name}` {state}{since}{successors}", life.Note is { } note ? [note] : [], life.Source);
        context.Findings.Add(life.State is LifecycleState.EndOfLife or LifecycleState.Deprecated
            ? finding with { Fixes = context.Fixes.ForSuccessors(group, component) } : finding);
    }

    private Finding Advice(RuleId rule, Severity severity, GroupState group, Component component, string message, ValueList<string> because, string? source) => new()
    {
        Rule = rule,
        Severity = severity,
        Message = message,
        Group = group.Source.Name,
        Component = component.Id,
        Because = because,
        Location = context.PlaceOf(group.Source, component, null),
        Source = source,
    };
}
