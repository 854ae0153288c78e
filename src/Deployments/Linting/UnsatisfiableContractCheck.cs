using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Linting;

/// <summary>Every component works in some stack on some machine. Reports only the causes, not the components that depend on them.</summary>
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
            .Where(c => broken.Contains(c.Id) && !MachinesOf(mended, c).Any(m => Works(mended, m, c)))
            .Select(c => Problem(subject, mended, c));
    }

    private static IEnumerable<Machine> MachinesOf(GreatestSupport support, Component component) =>
        support.Machines.Where(m => component.Architectures.Contains(m.Architecture));

    private static bool Works(GreatestSupport support, Machine machine, Component component) =>
        Deciding(component).All(need => support.Holds(machine, need));

    private static IEnumerable<Condition> Deciding(Component component) =>
        component.Needs.Where(n => n.Severity == Severity.Error).Select(n => n.Condition);

    private static LintProblem Problem(LintSubject subject, GreatestSupport support, Component component)
    {
        LintEntry entry = LintEntry.Of(component);
        Machine[] machines = [.. MachinesOf(support, component)];
        if (machines.Length == 0)
        {
            return entry.Problem(Name, $"{entry.Name} runs on no architecture", "name its architectures, or leave them out when it runs on any");
        }

        // Either one need fails on every machine, or each machine fails some and the needs contradict one another.
        Condition? hardest = Deciding(component).FirstOrDefault(need => !machines.Any(m => support.Holds(m, need)));
        Condition[] failing = hardest is not null ? [hardest] : [.. Deciding(component).Where(need => !machines.All(m => support.Holds(m, need)))];
        var phrases = English.Of(subject.Catalog);
        string needs = string.Join(" and ", failing.Select(phrases.Describe)).Replace('`', '\'');
        return entry.Problem(
            Name, $"{entry.Name} works on no machine and with no other components: it needs {needs}{(hardest is null ? " on one machine" : "")}",
            Advice(subject, component, failing[0]));
    }

    private static string Advice(LintSubject subject, Component component, Condition condition)
    {
        Component[] providers = condition switch
        {
            CapabilityCondition c => [.. subject.Catalog.ProvidersOf(c.Id)],
            ComponentCondition c when subject.Catalog.Find(c.Id) is { } other => [other],
            _ => [],
        };
        ArchitectureSet theirs = providers.Aggregate(ArchitectureSet.None, (all, p) => all | p.Architectures);
        return providers.Length > 0 && (theirs & component.Architectures).Count == 0
            ? $"it runs on {component.Architectures}, but what it needs on {theirs}"
            : "let the need ask for something that its architectures, its other needs and the providers allow";
    }
}
