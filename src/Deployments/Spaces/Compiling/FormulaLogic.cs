using Deployments.Assumptions;
using Deployments.Diagrams.Logic;

namespace Deployments.Spaces.Compiling;

/// <summary>Formulas over the choices of a space, for all of its stacks at once.</summary>
/// <param name="formulas">Where they are kept.</param>
internal readonly struct FormulaLogic(FormulaPool formulas) : ILogic<int>
{
    public int Constant(bool value) => value ? FormulaPool.True : FormulaPool.False;

    public bool IsFalse(int value) => value == FormulaPool.False;

    public int Name(int value) => formulas.Name(value);

    public int Not(int value) => formulas.Not(value);

    public int And(int left, int right) => formulas.And(left, right);

    public int Or(int left, int right) => formulas.Or(left, right);
}
