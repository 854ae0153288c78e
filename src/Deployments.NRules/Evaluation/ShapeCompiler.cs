using System.Collections.Concurrent;
using System.Linq.Expressions;
using NRules.Extensibility;

namespace Deployments.NRules.Evaluation;

/// <summary>
/// Compiles the expressions of rules. Rules that are made from data differ by constants alone, so code is compiled once for each shape of expression
/// and then only bound to other constants: some fifty shapes instead of thousands of expressions. Thread-safe.
/// </summary>
internal sealed class ShapeCompiler : IExpressionCompiler
{
    private readonly ConcurrentDictionary<ExpressionShape, Delegate> factories = new();

    /// <summary>One for the process: all catalogues have the same shapes of rules.</summary>
    public static ShapeCompiler Shared { get; } = new();

    public TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
        where TDelegate : Delegate
    {
        var shape = new ExpressionShape();
        Expression body = shape.Visit(expression)!;
        var factory = (Func<object?[], TDelegate>)factories.GetOrAdd(
            shape, _ => Expression.Lambda<Func<object?[], TDelegate>>(body, shape.ConstantsParameter).Compile());
        return factory(shape.Constants);
    }
}
