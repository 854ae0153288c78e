using System.Diagnostics;
using Deployments.Collections;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Findings;

/// <summary>The result of validating a stack. Immutable.</summary>
[DebuggerDisplay("{Verdict}: {Findings.Count} finding(s)")]
public sealed record Report
{
    /// <summary>The verdict: the stack works, works if unknown facts turn out so, or cannot work.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The stack that was judged: with what was assumed, and with its hardware in every physical group where that is known.</summary>
    public required Stack Stack { get; init; }

    /// <summary>The components that the completer added. Empty when the stack was judged as written.</summary>
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
