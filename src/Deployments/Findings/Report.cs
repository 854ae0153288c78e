using Deployments.Collections;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Findings;

/// <summary>What the rules engine has to say about a stack. Immutable.</summary>
public sealed record Report
{
    /// <summary>Whether the stack works.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The stack that was judged, with what was assumed.</summary>
    public required Stack Stack { get; init; }

    /// <summary>The components that were assumed because everybody takes them for granted.</summary>
    public ValueList<Assumption> Assumed { get; init; }

    /// <summary>The rules broken: errors first, then warnings, then advice; within each from the hardware up.</summary>
    public ValueList<Finding> Findings { get; init; }

    /// <summary>
    /// Where no single fix makes an invalid stack work: changes that together do, each with the verdict after it and those before.
    /// Empty when one fix is enough, or when no such changes were found.
    /// </summary>
    public ValueList<Fix> Repair { get; init; }

    /// <summary>The hardware facts that the verdict rests on; with unknown hardware, the stack's shopping list.</summary>
    public ValueList<Requirement> Requires { get; init; }

    /// <summary>The findings of one severity that are not waived.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>Those findings, in order.</returns>
    public IEnumerable<Finding> Of(Severity severity) => Findings.Where(f => f.Severity == severity && f.WaivedBecause is null);
}
