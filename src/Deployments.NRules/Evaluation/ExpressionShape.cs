using System.Linq.Expressions;

namespace Deployments.NRules.Evaluation;

/// <summary>An expression without its constants: it equals every other that differs from it in constants and names alone.</summary>
/// <remarks>Visiting an expression returns it with its constants read from <see cref="ConstantsParameter"/>, and notes its shape.</remarks>
internal sealed class ExpressionShape : ExpressionVisitor, IEquatable<ExpressionShape>
{
    private readonly List<object> parts = [];
    private readonly List<object?> constants = [];
    private readonly Dictionary<object, int> locals = [];

    /// <summary>The array that the constants are read from.</summary>
    public ParameterExpression ConstantsParameter { get; } = Expression.Parameter(typeof(object?[]), "constants");

    /// <summary>The constants, in the order of the array.</summary>
    public object?[] Constants => [.. constants];

    public bool Equals(ExpressionShape? other) => other is not null && parts.SequenceEqual(other.parts);

    public override bool Equals(object? obj) => Equals(obj as ExpressionShape);

    public override int GetHashCode() => parts.Aggregate(0, HashCode.Combine);

    public override Expression? Visit(Expression? node)
    {
        parts.Add(node is null ? ExpressionType.Default : node.NodeType);
        if (node is not null)
        {
            parts.Add(node.Type);
        }

        return base.Visit(node);
    }

    protected override Expression VisitConstant(ConstantExpression node)
    {
        constants.Add(node.Value);
        return Expression.Convert(Expression.ArrayIndex(ConstantsParameter, Expression.Constant(constants.Count - 1)), node.Type);
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        Local(node);
        return base.VisitParameter(node);
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        parts.Add(node.Member);
        return base.VisitMember(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        parts.Add(node.Method);
        return base.VisitMethodCall(node);
    }

    protected override Expression VisitNew(NewExpression node)
    {
        parts.Add(node.Constructor ?? (object)node.Type);
        return base.VisitNew(node);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        parts.Add(node.Method ?? (object)node.IsLiftedToNull);
        return base.VisitBinary(node);
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        parts.Add(node.Method ?? (object)node.IsLifted);
        return base.VisitUnary(node);
    }

    protected override Expression VisitTypeBinary(TypeBinaryExpression node)
    {
        parts.Add(node.TypeOperand);
        return base.VisitTypeBinary(node);
    }

    protected override Expression VisitBlock(BlockExpression node)
    {
        parts.Add(node.Expressions.Count);
        return base.VisitBlock(node);
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        parts.Add(node.Parameters.Count);
        return base.VisitLambda(node);
    }

    protected override LabelTarget? VisitLabelTarget(LabelTarget? node)
    {
        if (node is not null)
        {
            Local(node);
        }

        return base.VisitLabelTarget(node);
    }

    private void Local(object local)
    {
        if (!locals.TryGetValue(local, out int index))
        {
            locals.Add(local, index = locals.Count);
        }

        parts.Add(index);
    }
}
