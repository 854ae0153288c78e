using NUnit.Framework;

namespace Deployments.NUnit;

/// <summary>Adds <c>Is.Deployable</c> to NUnit's constraints.</summary>
public static class IsExtensions
{
    extension(Is)
    {
        /// <summary>A stack that works, as in <c>Assert.That(stack, Is.Deployable.On(machine))</c>.</summary>
        public static DeployableConstraint Deployable => new();
    }
}
