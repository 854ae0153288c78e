using System.Linq.Expressions;
using Deployments.Contracts;
using Deployments.Vocabulary;
using NRules.RuleModel;
using static Deployments.NRules.Evaluation.RuleWriter;

namespace Deployments.NRules.Evaluation;

/// <summary>The rules by which statements follow from hardware and from other statements on the same group.</summary>
internal static class ConditionRules
{
    public static IEnumerable<IRuleDefinition> Of(Statement statement) => statement.Condition switch
    {
        AllCondition => [All(statement, statement.Parts, 0)],
        AtLeastCondition some => Subsets(statement.Parts, some.Count).Select((parts, number) => All(statement, parts, number + 1)),
        ArchitectureCondition architecture => [Architecture(statement, architecture.Architectures)],
        FeatureCondition or CpuVendorCondition or CertificationCondition or QuantityCondition => [Hardware(statement)],
        _ => [],
    };

    /// <summary>When all of these hold on a group, so does the statement.</summary>
    private static IRuleDefinition All(Statement statement, IReadOnlyList<Statement> parts, int number)
    {
        var rule = new RuleWriter($"{statement}{(number > 1 ? $" #{number}" : "")}");
        if (parts.Count == 0)
        {
            return rule.Match<Site>("site", Asks<Site>("site", "", statement)).Then<Site>((context, site) => Conclude(context, new Holds(site, statement)));
        }

        rule.Match<Holds>("first", Is<Holds>("first", "Statement.Index", parts[0].Index), Asks<Holds>("first", "Site", statement));
        for (int i = 1; i < parts.Count; i++)
        {
            string next = $"part{i}";
            rule.Match<Holds>(next, Is<Holds>(next, "Statement.Index", parts[i].Index), SameSite("first", next));
        }

        return rule.Then<Holds>((context, first) => Conclude(context, new Holds(first.Site, statement)));
    }

    private static IRuleDefinition Architecture(Statement statement, ArchitectureSet set) => new RuleWriter(statement.ToString())
        .Match<MayBe>("maybe", Asks<MayBe>("maybe", "Site", statement), Where<MayBe>(maybe => Machines.Are(maybe, set)))
        .Then<MayBe>((context, maybe) => Conclude(context, new Holds(maybe.Site, statement)));

    private static IRuleDefinition Hardware(Statement statement) => new RuleWriter(statement.ToString())
        .Match<Site>("site", Asks<Site>("site", "", statement), Where<Site>(site => Machines.Have(site, statement.Condition)))
        .Then<Site>((context, site) => Conclude(context, new Holds(site, statement)));

    /// <summary>True for two facts on the same site.</summary>
    private static LambdaExpression SameSite(string first, string second)
    {
        ParameterExpression left = Expression.Parameter(typeof(Holds), first), right = Expression.Parameter(typeof(Holds), second);
        return Expression.Lambda(Expression.ReferenceEqual(Expression.Property(left, "Site"), Expression.Property(right, "Site")), left, right);
    }

    /// <summary>Every choice of so many parts.</summary>
    private static IEnumerable<IReadOnlyList<Statement>> Subsets(IReadOnlyList<Statement> parts, int count, int from = 0) =>
        count <= 0 ? [[]] : Enumerable.Range(from, Math.Max(0, parts.Count - from)).SelectMany(
            i => Subsets(parts, count - 1, i + 1).Select(rest => (IReadOnlyList<Statement>)[parts[i], .. rest]));
}
