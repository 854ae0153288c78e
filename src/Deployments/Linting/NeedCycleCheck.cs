using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Linting;

/// <summary>No component needs itself, directly or through others.</summary>
internal sealed class NeedCycleCheck : ILintCheck
{
    public IEnumerable<LintProblem> Run(LintSubject subject)
    {
        if (subject.Dependencies.Cycle is not { } cycle)
        {
            return [];
        }

        Component[] members = [.. cycle.Select(id => subject.Catalog.Find(id)!)];
        var steps = members.SelectMany((member, i) => Step(member, members[(i + 1) % members.Length])).Append($"'{members[0].Id}'");
        return
        [
            LintEntry.Of(members[0]).Problem(
                "need-cycle", $"needs go round in a circle: {string.Join(" → ", steps)}",
                "let a bundle provide for itself what it brings along, and need nothing that it provides"),
        ];
    }

    /// <summary>A component and, where it needs the next one for a capability, that capability.</summary>
    private static string[] Step(Component member, Component next)
    {
        string own = $"'{member.Id}'";
        IEnumerable<Condition> leaves = Deciding(member).SelectMany(c => c.Leaves());
        return leaves.Any(leaf => leaf is ComponentCondition c && c.Id == next.Id)
            ? [own]
            : [own, leaves.OfType<CapabilityCondition>().First(c => next.Provides.Any(p => p.Capability == c.Id)).Id.ToString()];
    }

    /// <summary>The conditions that decide whether the component works and what it then provides; advice decides nothing.</summary>
    private static IEnumerable<Condition> Deciding(Component component) =>
        component.Needs.Where(n => n.Severity == Severity.Error).Select(n => n.Condition)
            .Concat(component.Provides.Select(p => p.When).OfType<Condition>());
}
