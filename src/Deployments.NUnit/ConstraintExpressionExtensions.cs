using NUnit.Framework.Constraints;

namespace Deployments.NUnit;

/// <summary>Adds <c>Is.Not.Deployable</c> and the like to NUnit's constraints.</summary>
public static class ConstraintExpressionExtensions
{
    extension(ConstraintExpression expression)
    {
        /// <summary>A stack that works, as in <c>Assert.That(stack, Is.Not.Deployable.On(machine))</c>.</summary>
        public DeployableConstraint Deployable => (DeployableConstraint)expression.Append(new DeployableConstraint());
    }
}
