using System.Linq.Expressions;
using System.Reflection;
using Deployments.Vocabulary;
using NRules.RuleModel;

namespace Deployments.NRules.Running;

/// <summary>What a rule matches and names, read off its expressions.</summary>
internal sealed class RuleContent : RuleElementVisitor<object?>
{
    private readonly Names names = new();

    private RuleContent()
    {
    }

    /// <summary>The types of the facts that it matches.</summary>
    public HashSet<Type> Types { get; } = [];

    /// <summary>The components that it names by a constant.</summary>
    public HashSet<ComponentId> Components => names.Components;

    public static RuleContent Of(IRuleDefinition rule)
    {
        var content = new RuleContent();
        content.Visit(null, rule);
        return content;
    }

    protected override PatternElement VisitPattern(object? context, PatternElement element)
    {
        Types.Add(element.ValueType);
        return base.VisitPattern(context, element);
    }

    protected override NamedExpressionElement VisitNamedExpression(object? context, NamedExpressionElement element)
    {
        names.Visit(element.Expression);
        return base.VisitNamedExpression(context, element);
    }

    protected override ActionElement VisitAction(object? context, ActionElement element)
    {
        names.Visit(element.Expression);
        return base.VisitAction(context, element);
    }

    private sealed class Names : ExpressionVisitor
    {
        public HashSet<ComponentId> Components { get; } = [];

        protected override Expression VisitNew(NewExpression node)
        {
            if (node.Type == typeof(ComponentId) && node.Arguments is [ConstantExpression { Value: string id }])
            {
                Components.Add(new ComponentId(id));
            }

            return base.VisitNew(node);
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Type == typeof(ComponentId) && node.Expression is null)
            {
                Components.Add((ComponentId)(node.Member is FieldInfo field ? field.GetValue(null) : ((PropertyInfo)node.Member).GetValue(null))!);
            }

            return base.VisitMember(node);
        }
    }
}
