using System.Linq.Expressions;
using System.Numerics;
using Deployments.Benchmarks.Models;

namespace Deployments.Benchmarks.Contenders;

/// <summary>
/// Writes a model of pairs as nested loops, one for each parameter, and compiles them. Before each loop the values that the outer loops leave are
/// taken from tables, one look-up for each outer parameter that has a say, so that no row is tried in vain at the loop's own level.
/// </summary>
internal static class MaskedLoops
{
    private static readonly System.Reflection.MethodInfo TrailingZeros = typeof(BitOperations)
        .GetMethod(nameof(BitOperations.TrailingZeroCount), [typeof(ulong)])!;

    /// <summary>A method that writes row after row over the one before, and returns how many there are and the sum of the first parameter's values.</summary>
    public static Func<byte[], (long Count, long Sum)> Compile(PlainModel model)
    {
        var row = Expression.Parameter(typeof(byte[]), "row");
        var count = Expression.Variable(typeof(long), "count");
        var sum = Expression.Variable(typeof(long), "sum");
        var variables = new List<ParameterExpression> { count, sum };
        var start = new List<Expression>();
        ParameterExpression[] values = [.. model.Parameters.Select(p => Expression.Variable(typeof(int), p.Name))];
        ParameterExpression[] open = [.. model.Parameters.Select(p => Expression.Variable(typeof(ulong), p.Name + "-open"))];
        variables.AddRange(values);
        variables.AddRange(open);

        Expression body = Expression.Block(
            Expression.PreIncrementAssign(count),
            Expression.AddAssign(sum, Expression.Convert(Expression.ArrayIndex(row, Expression.Constant(0)), typeof(long))));
        for (int level = model.Parameters.Count - 1; level >= 0; level--)
        {
            Expression left = Expression.Constant(model.Parameters[level].All);
            for (int outer = 0; outer < level; outer++)
            {
                ulong[] table = Allowed(model, outer, level);
                if (table.Any(mask => mask != model.Parameters[level].All))
                {
                    var local = Expression.Variable(typeof(ulong[]), $"table-{outer}-{level}");
                    variables.Add(local);
                    start.Add(Expression.Assign(local, Expression.Constant(table)));
                    left = Expression.And(left, Expression.ArrayIndex(local, values[outer]));
                }
            }

            LabelTarget done = Expression.Label();
            body = Expression.Block(
                Expression.Assign(open[level], left),
                Expression.Loop(
                    Expression.Block(
                        Expression.IfThen(Expression.Equal(open[level], Expression.Constant(0UL)), Expression.Break(done)),
                        Expression.Assign(values[level], Expression.Call(TrailingZeros, open[level])),
                        Expression.Assign(open[level], Expression.And(open[level], Expression.Subtract(open[level], Expression.Constant(1UL)))),
                        Expression.Assign(Expression.ArrayAccess(row, Expression.Constant(level)), Expression.Convert(values[level], typeof(byte))),
                        body),
                    done));
        }

        start.Add(body);
        start.Add(Expression.New(typeof(ValueTuple<long, long>).GetConstructor([typeof(long), typeof(long)])!, count, sum));
        return Expression.Lambda<Func<byte[], (long, long)>>(Expression.Block(variables, start), row).Compile();
    }

    /// <summary>For each value of an outer parameter the values of an inner one that the clauses between the two leave.</summary>
    private static ulong[] Allowed(PlainModel model, int outer, int inner)
    {
        ulong[] table = [.. Enumerable.Repeat(model.Parameters[inner].All, model.Parameters[outer].Values.Length)];
        foreach (PlainLiteral[] clause in model.Clauses)
        {
            if (clause.Length != 2)
            {
                throw new ArgumentException("only clauses of two parameters can be tables");
            }

            (PlainLiteral first, PlainLiteral second) = clause[0].Parameter < clause[1].Parameter ? (clause[0], clause[1]) : (clause[1], clause[0]);
            for (int value = 0; value < table.Length && first.Parameter == outer && second.Parameter == inner; value++)
            {
                table[value] &= (first.Values >> value & 1) != 0 ? ulong.MaxValue : second.Values;
            }
        }

        return table;
    }
}
