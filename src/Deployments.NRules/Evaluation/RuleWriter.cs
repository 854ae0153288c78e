using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Deployments.NRules.Evaluation;

/// <summary>Writes one rule in NRules' canonical model. The parameters of expressions are named as the patterns that they are about.</summary>
internal sealed class RuleWriter
{
    private readonly RuleBuilder builder = new();
    private readonly GroupBuilder when;

    public RuleWriter(string name, int priority = 0)
    {
        builder.Name(name);
        builder.Priority(priority);
        when = builder.LeftHandSide();
    }

    /// <summary>True for a fact of this name whose number is the one that is given; NRules shares the test among all rules that make it.</summary>
    /// <param name="pattern">The name of the pattern.</param>
    /// <param name="property">The property that holds the number, or a path of properties.</param>
    /// <param name="value">The number.</param>
    public static LambdaExpression Is<T>(string pattern, string property, int value)
    {
        ParameterExpression parameter = Expression.Parameter(typeof(T), pattern);
        return Expression.Lambda(Expression.Equal(Path(parameter, property), Expression.Constant(value)), parameter);
    }

    /// <summary>True for a fact on a site that a statement matters to.</summary>
    /// <param name="pattern">The name of the pattern.</param>
    /// <param name="property">The property that is the site; empty for a site itself.</param>
    /// <param name="statement">The statement.</param>
    public static LambdaExpression Asks<T>(string pattern, string property, Statement statement)
    {
        ParameterExpression parameter = Expression.Parameter(typeof(T), pattern);
        return Expression.Lambda(Expression.Call(Path(parameter, property), nameof(Site.Asks), null, Expression.Constant(statement.Index)), parameter);
    }

    /// <summary>A test of one fact, without being compared by its parts.</summary>
    public static LambdaExpression Where<T>(Expression<Func<T, bool>> test) => test;

    /// <summary>A test of two facts.</summary>
    public static LambdaExpression Where<T1, T2>(Expression<Func<T1, T2, bool>> test) => test;

    /// <summary>When there is a fact.</summary>
    public RuleWriter Match<T>(string pattern, params ReadOnlySpan<LambdaExpression> conditions)
    {
        Add(when.Pattern(typeof(T), pattern), conditions);
        return this;
    }

    /// <summary>When there is at least one such fact.</summary>
    public RuleWriter Exists<T>(string pattern, params ReadOnlySpan<LambdaExpression> conditions)
    {
        Add(when.Exists().Pattern(typeof(T), pattern), conditions);
        return this;
    }

    /// <summary>When there is no such fact.</summary>
    public RuleWriter Not<T>(string pattern, params ReadOnlySpan<LambdaExpression> conditions)
    {
        Add(when.Not().Pattern(typeof(T), pattern), conditions);
        return this;
    }

    /// <summary>When all facts of a kind, as a list, pass a test.</summary>
    public RuleWriter Collect<T>(string list, LambdaExpression test, string pattern, params ReadOnlySpan<LambdaExpression> conditions)
    {
        PatternBuilder collected = when.Pattern(typeof(IEnumerable<T>), list);
        collected.Condition(test);
        AggregateBuilder aggregate = collected.Aggregate();
        aggregate.Collect();
        Add(aggregate.Pattern(typeof(T), pattern), conditions);
        return this;
    }

    /// <summary>Then this is done.</summary>
    public IRuleDefinition Then(LambdaExpression action)
    {
        builder.RightHandSide().Action(action);
        return builder.Build();
    }

    public IRuleDefinition Then<T1>(Expression<Action<IContext, T1>> action) => Then((LambdaExpression)action);

    public IRuleDefinition Then<T1, T2>(Expression<Action<IContext, T1, T2>> action) => Then((LambdaExpression)action);

    public IRuleDefinition Then<T1, T2, T3>(Expression<Action<IContext, T1, T2, T3>> action) => Then((LambdaExpression)action);

    /// <summary>Adds a fact, unless it is there already.</summary>
    public static void Conclude(IContext context, object fact) => context.TryInsert(fact);

    private static Expression Path(Expression start, string properties) =>
        properties.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate(start, Expression.Property);

    private static void Add(PatternBuilder pattern, ReadOnlySpan<LambdaExpression> conditions)
    {
        foreach (LambdaExpression condition in conditions)
        {
            pattern.Condition(condition);
        }
    }
}
