using Deployments.Model;
using Deployments.Rules;
using Deployments.Validation.Inference;

namespace Deployments.Catalogs.Linting;

/// <summary>Every component works in some stack on some machine. Reports the cause alone, not what fails with it.</summary>
internal sealed class UnsatisfiableContractCheck : ILintCheck
{
    private const string Name = "contract-nothing-can-satisfy";

    public IEnumerable<LintProblem> Run(LintSubject subject)
    {
        var support = new GreatestSupport(subject, new HashSet<ComponentId>());
        HashSet<ComponentId> broken = [.. subject.Catalog.Components.Select(c => c.Id).Where(id => !support.Works(id))];
        if (broken.Count == 0)
        {
            return [];
        }

        var mended = new GreatestSupport(subject, broken);
        return subject.Catalog.Components
            .Where(c => broken.Contains(c.Id) && !mended.Machines.Any(m => FailingNeed(mended, m, c) is null && c.Architectures.Contains(m.Architecture)))
            .Select(c => Problem(subject, mended, c));
    }

    private static Need? FailingNeed(GreatestSupport support, Machine machine, Component component) =>
        component.Needs.FirstOrDefault(n => n.Severity == Severity.Error && !support.Holds(machine, n.Condition));

    private static LintProblem Problem(LintSubject subject, GreatestSupport support, Component component)
    {
        LintEntry entry = LintEntry.Of(component);
        Machine? machine = support.Machines.FirstOrDefault(m => component.Architectures.Contains(m.Architecture));
        if (machine is null)
        {
            return entry.Problem(Name, $"{entry.Name} runs on no architecture", "name its architectures, or leave them out when it runs on any");
        }

        Need need = HardestNeed(support, component) ?? FailingNeed(support, machine, component)!;
        string condition = new Phrases(subject.Catalog).Describe(need.Condition).Replace('`', '\'');
        return entry.Problem(
            Name, $"{entry.Name} works on no machine and with no other components: it needs {condition}", Advice(subject, component, need.Condition));
    }

    /// <summary>The first need that fails on every machine of the component's architectures; null when each of them fails another one.</summary>
    private static Need? HardestNeed(GreatestSupport support, Component component) =>
        component.Needs.FirstOrDefault(n => n.Severity == Severity.Error
            && !support.Machines.Any(m => component.Architectures.Contains(m.Architecture) && support.Holds(m, n.Condition)));

    private static string Advice(LintSubject subject, Component component, Condition condition)
    {
        Component[] providers = condition switch
        {
            CapabilityCondition c => [.. subject.ProvidersOf(c.Id)],
            ComponentCondition c when subject.Catalog.Find(c.Id) is { } other => [other],
            _ => [],
        };
        ArchitectureSet theirs = providers.Aggregate(ArchitectureSet.None, (all, p) => all | p.Architectures);
        return providers.Length > 0 && (theirs & component.Architectures).Count == 0
            ? $"it runs on {component.Architectures}, but what it needs on {theirs}"
            : "let the need ask for something that its architectures, its other needs and the providers allow";
    }
}
