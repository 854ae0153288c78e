using Deployments.Diagrams.Logic;

namespace Deployments.Spaces.Compiling;

/// <summary>One thing that a stack must fulfil: a formula, or a sum that must stay within a bound.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Group">The group where it is demanded; −1 for the whole stack.</param>
/// <param name="Subjects">What it is about: clauses of atoms, of each of which one must hold, or the number of a claim, rule, resource or component.</param>
/// <param name="Formula">The formula; true where <paramref name="Sum"/> is the demand.</param>
/// <param name="Sum">The sum; null where a formula is demanded.</param>
internal sealed record StackDemand(DemandKind Kind, int Group, int[][] Subjects, int Formula, LinearConstraint? Sum)
{
    /// <summary>True for demands on a group that have something in common.</summary>
    public bool IsAboutTheSame(StackDemand other) => Kind == other.Kind && Group == other.Group
        && Array.Exists(Subjects, subject => Array.Exists(other.Subjects, s => s.AsSpan().SequenceEqual(subject)));
}
