using System.Text;
using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Knowledge.Reading;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Tests.Validation.Laws;

/// <summary>A small made-up catalogue, a stack of its components and the hardware that the stack is to run on.</summary>
internal sealed record World(ValueList<Component> Components, ValueList<Rule> Rules, Stack Stack, HardwareProfile? Hardware)
{
    /// <summary>Capabilities, each of which rests only on those before it, so that no need goes in a circle.</summary>
    public static readonly Capability[] Capabilities =
    [
        new(new("alpha"), "Alpha", "", Reach.Node, []),
        new(new("beta"), "Beta", "", Reach.Stack, []),
        new(new("vm"), "Virtual machine", "", Reach.Node, []),
        new(new("gamma"), "Gamma", "", Reach.Node, []),
        new(new("delta"), "Delta", "", Reach.Stack, []),
    ];

    public static readonly FeatureId[] Features = [new("f0"), new("f1"), new("f2")];

    public static readonly Claim[] Claims = [new(new("first"), "First", ""), new(new("second"), "Second", "")];

    /// <summary>A new catalogue of these components.</summary>
    public Catalog MakeCatalog() => Catalog.Of([new KnowledgeFile
    {
        Components = [.. Components],
        Capabilities = [.. Capabilities.Select(c => c with
        {
            Assume = [.. Components.Where(p => p.Provides.Any(o => o.Capability == c.Id && o.When is null)).Select(p => p.Id).Take(2)],
        })],
        Claims = [.. Claims],
        Features = [.. Features.Select(f => new Feature(f, f.Value, "", [], ""))],
        Rules = [.. Rules],
    }]);

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (Component component in Components)
        {
            text.Append(component.Id).Append(": ");
            text.AppendJoin(", ", component.Needs.Select(n => $"needs({n.Severity}) {Show(n.Condition)}"));
            text.AppendJoin("", component.Provides.Select(p => $" provides {p.Capability} {p.Reach}{When(p.When)}"));
            text.AppendJoin("", (component.Guests?.Provides ?? []).Select(p => $" passes {p.Feature}{When(p.When)}"));
            text.AppendJoin("", component.Claims.Select(c => $" claims {c}")).AppendLine();
        }

        foreach (Rule rule in Rules)
        {
            text.AppendLine($"{rule.Id} {rule.Severity}: {rule.When} requires {(rule.Require is null ? "-" : Show(rule.Require))}");
        }

        Stack.Groups.ToList().ForEach(g => Show(g, text, 0));
        return text.Append("default hardware ").Append(Show(Hardware)).ToString();
    }

    private static void Show(NodeGroup group, StringBuilder text, int depth)
    {
        text.Append(' ', depth * 2).Append(group.Name).Append(" [").AppendJoin(' ', group.Components).Append("] runs [").AppendJoin(' ', group.Runs).Append(']')
            .AppendLine(group.Hardware is null ? "" : " on " + Show(group.Hardware));
        group.Guests.ToList().ForEach(g => Show(g, text, depth + 1));
    }

    private static string Show(HardwareProfile? profile) =>
        profile is null ? "unknown" : string.Join(' ', Features.Select(f => $"{f}={profile[f].State}"));

    private static string When(Condition? condition) => condition is null ? "" : $" when {Show(condition)}";

    private static string Show(Condition condition) => condition switch
    {
        CapabilityCondition c => $"{c.Id}{(c.Reach is { } reach ? "@" + reach : "")}",
        FeatureCondition f => f.Id.ToString(),
        ComponentCondition c => $"{c.Id}@{c.Reach}",
        AllCondition all => $"all({string.Join(", ", all.Parts.Select(Show))})",
        AtLeastCondition some => $"{some.Count} of ({string.Join(", ", some.Parts.Select(Show))})",
        _ => condition.ToString(),
    };
}
