using Deployments.Catalogs;
using Deployments.Changes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.References;
using Deployments.Spaces;
using Deployments.Stacks;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Reporting;

/// <summary>The ways to make a stack work. Immutable.</summary>
/// <param name="Verdict">The verdict on the stack as it is.</param>
/// <param name="Found">The repairs, the best first; empty when none is needed or none was found.</param>
public sealed record Repairs(Verdict Verdict, ValueList<Repair> Found)
{
    /// <summary>True when the stack does not work as it is.</summary>
    public bool IsNeeded => Verdict == Verdict.Invalid;

    /// <summary>Takes the single changes of a report that suffice; if none does, the changes that suffice together.</summary>
    /// <param name="report">The report on the stack.</param>
    /// <param name="limit">The most repairs to take.</param>
    /// <returns>The repairs: first those that make the stack valid, then those that make it conditional.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static Repairs Of(Report report, int limit) => Of(report, null, limit);

    /// <summary>Takes first what is known to work instead, then the changes of a report, as <see cref="Of(Report, int)"/> does.</summary>
    /// <param name="report">The report on the stack.</param>
    /// <param name="works">What works instead, on the same hardware; null for nothing.</param>
    /// <param name="limit">The most repairs to take.</param>
    /// <returns>The repairs: what is known to work, then those that make the stack valid, then those that make it conditional.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static Repairs Of(Report report, WorkingStudy? works, int limit)
    {
        ArgumentNullException.ThrowIfNull(report);
        Repair[] known = works is { Report.Verdict: not Verdict.Invalid }
            ? [new Repair(works.Difference.Select(English.BuiltIn.Text).ToValueList(), works.Report.Verdict, works.Report.Stack)] : [];
        Repair[] single = [.. report.Findings.SelectMany(f => f.Fixes).Where(f => f.Outcome != Verdict.Invalid).DistinctBy(f => f.Text)
            .OrderBy(f => f.Outcome).Select(f => new Repair([f.Text], f.Outcome, f.Stack))];
        Repair[] together = single.Length > 0 || report.Repair.Count == 0 ? []
            : [new Repair([.. report.Repair.Select(f => f.Text)], report.Repair[^1].Outcome, report.Repair[^1].Stack)];
        return new Repairs(report.Verdict, report.Verdict == Verdict.Invalid ? [.. known.Concat(single).Concat(together).Take(limit)] : []);
    }

    /// <summary>Takes the stacks of a space that differ least from the given one.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="space">The space; the stack is valid when the space contains it, and invalid otherwise.</param>
    /// <param name="limit">The most repairs to take.</param>
    /// <returns>The repairs, those with the fewest changes first.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Repairs Of(Stack stack, Space space, int limit)
    {
        ArgumentNullException.ThrowIfNull(stack);
        ArgumentNullException.ThrowIfNull(space);
        return space.Contains(stack) ? new Repairs(Verdict.Valid, []) : new Repairs(
            Verdict.Invalid,
            [.. space.Nearest(stack, limit).Select(n => new Repair(ChangesTo(stack, n.Stack, space.Catalog), Verdict.Valid, n.Stack))]);
    }

    /// <summary>The components to add, to remove and to replace, by group; groups are matched by index.</summary>
    private static ValueList<string> ChangesTo(Stack from, Stack to, Catalog catalog)
    {
        NodeGroup[] before = [.. from.AllGroups()];
        NodeGroup[] after = [.. to.AllGroups()];
        var changes = new List<string>();
        for (int g = 0; g < Math.Max(before.Length, after.Length); g++)
        {
            NodeGroup now = g < after.Length ? after[g] : before[g] with { Components = [] };
            NodeGroup old = g < before.Length ? before[g] : now with { Components = [] };
            changes.AddRange(StackDifference.OfComponents(old, now, catalog).Select(English.Of(catalog).Text));
        }

        return changes.ToValueList();
    }
}
