using System.Numerics;
using Deployments.Collections;
using Deployments.Spaces.Choosing;
using Deployments.Spaces.Costs;
using Deployments.Spaces.Ranking;
using Deployments.Spaces.Rejecting;
using Deployments.Spaces.Templates;
using Deployments.Spaces.Violating;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.Spaces;

/// <content>Questions to it: what picks leave open, what is cheapest or nearest, what is rejected and why.</content>
public sealed partial class Space
{
    /// <summary>The most choices, valid or not, of a space whose <see cref="Rejections"/> are listed.</summary>
    public const int MaximumRawCountOfRejections = RejectionSearch.MaximumRawCount;

    private const int MostChoicesGoneThrough = 10_000;

    /// <summary>What a user has chosen so far.</summary>
    /// <param name="picks">
    /// Components by id, name or alias (<c>kvm</c>) and options of slots (<c>storage=ceph</c>, <c>storage=none</c>). A group and a dot before it say where
    /// (<c>workers.kvm</c>), <c>not</c> before that rules it out (<c>not kvm</c>).
    /// </param>
    /// <returns>The picks, for this space only.</returns>
    /// <exception cref="InputException">The space has no such component, slot or option, or has it in several groups.</exception>
    public Picks Picks(params ReadOnlySpan<string> picks) => new(compiled, Choosing.Picks.Read(compiled, picks));

    /// <summary>The values that each variable can still take. Takes time proportional to the nodes of the diagram.</summary>
    /// <param name="picks">What is chosen; null for nothing.</param>
    /// <returns>For each variable the values with which a valid stack remains, and the others.</returns>
    /// <exception cref="ArgumentException">The picks were made for another space.</exception>
    public ValueList<VariableOptions> Options(Picks? picks = null) => OptionFinder.Options(Choosing.Picks.Require(picks, compiled));

    /// <summary>The number of stacks left with each value of each variable. Takes time proportional to the nodes of the diagram.</summary>
    /// <param name="picks">What is chosen; null for nothing.</param>
    /// <returns>The counts of each variable.</returns>
    /// <exception cref="ArgumentException">The picks were made for another space.</exception>
    public ValueList<OptionCounts> OptionCounts(Picks? picks = null) => OptionFinder.Counts(Choosing.Picks.Require(picks, compiled));

    /// <summary>The number of valid stacks left. Takes time proportional to the nodes of the diagram.</summary>
    /// <param name="picks">What is chosen.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="picks"/> is null.</exception>
    /// <exception cref="ArgumentException">The picks were made for another space.</exception>
    public BigInteger CountWith(Picks picks)
    {
        ArgumentNullException.ThrowIfNull(picks);
        return Choosing.Picks.Require(picks, compiled).Restrict().Count();
    }

    /// <summary>Picks that cannot go together.</summary>
    /// <param name="picks">What is chosen.</param>
    /// <returns>The names of a smallest set of them that leaves no stack; empty when they leave one, or when the space is empty.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="picks"/> is null.</exception>
    /// <exception cref="ArgumentException">The picks were made for another space.</exception>
    public ValueList<string> Conflict(Picks picks)
    {
        ArgumentNullException.ThrowIfNull(picks);
        return ConflictFinder.Conflict(Choosing.Picks.Require(picks, compiled));
    }

    /// <summary>Why something cannot be chosen in addition to what is chosen.</summary>
    /// <param name="picks">What is chosen; picks of the same variable give way.</param>
    /// <param name="pick">What cannot be chosen, written as for <see cref="Picks"/>, such as <c>nfs</c> or <c>storage=nfs</c>.</param>
    /// <returns>A smallest set of picks against it and the errors of the rules engine; null when it can be chosen.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The picks were made for another space.</exception>
    /// <exception cref="InputException">The space has no such component, slot or option, or has it in several groups.</exception>
    public ClosedReason? WhyClosed(Picks picks, string pick)
    {
        ArgumentNullException.ThrowIfNull(picks);
        ArgumentNullException.ThrowIfNull(pick);
        return ConflictFinder.WhyClosed(Choosing.Picks.Require(picks, compiled), PickReader.Read(pick, compiled));
    }

    /// <summary>Why a value of a variable cannot be chosen in addition to what is chosen.</summary>
    /// <param name="picks">What is chosen; picks of the same variable give way.</param>
    /// <param name="variable">One of <see cref="Variables"/>.</param>
    /// <param name="value">One of its values.</param>
    /// <returns>A smallest set of picks against it and the errors of the rules engine; null when it can be chosen.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The picks were made for another space, or the space has no such variable or value.</exception>
    public ClosedReason? WhyClosed(Picks picks, SpaceVariable variable, string value)
    {
        ArgumentNullException.ThrowIfNull(picks);
        ArgumentNullException.ThrowIfNull(variable);
        return ConflictFinder.WhyClosed(Choosing.Picks.Require(picks, compiled), PickReader.Of(variable, value, compiled));
    }

    /// <summary>
    /// The number of stacks that have each component, on each group. Shows which are in all stacks (core), in none (dead) or optional in name only.
    /// </summary>
    /// <returns>The roles by group, then in the catalogue's order.</returns>
    public ValueList<ComponentRole> Roles() => RoleCounter.Of(compiled);

    /// <summary>A cost by its name: one of the definition's own, or of <see cref="SpaceCost.Named"/>.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The cost.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="InputException">There is no such cost, or one of its weights names what the catalogue does not have.</exception>
    public SpaceCost CostNamed(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return StackRanking.CostNamed(compiled, name);
    }

    /// <summary>The cheapest stacks, by shortest path through the diagram. Takes time proportional to its nodes times <paramref name="count"/>.</summary>
    /// <param name="count">How many; fewer are found when the space has fewer.</param>
    /// <param name="cost">The cost to minimise.</param>
    /// <param name="picks">What is chosen; null for nothing.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>The stacks, cheapest first; stacks of equal cost always in the same order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cost"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    /// <exception cref="ArgumentException">The picks were made for another space.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public ValueList<RankedStack> Best(int count, SpaceCost cost, Picks? picks = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return StackRanking.Best(Choosing.Picks.Require(picks, compiled), count, cost, cancellation);
    }

    /// <summary>
    /// The stacks that no other stack beats in both of two costs; one stack for each pair of costs. There can be exponentially many.
    /// </summary>
    /// <param name="first">The first cost.</param>
    /// <param name="second">The second cost.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>The stacks by rising first and falling second cost.</returns>
    /// <exception cref="ArgumentNullException">A cost is null.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public ValueList<RankedStack> ParetoOptimal(SpaceCost first, SpaceCost second, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return StackRanking.ParetoOptimal(compiled, first, second, cancellation);
    }

    /// <summary>
    /// The valid stacks that differ from a stack in the fewest components: its repairs. Takes time proportional to the nodes of the diagram times
    /// <paramref name="count"/>.
    /// </summary>
    /// <param name="stack">A stack; its groups are matched with those of the template by position.</param>
    /// <param name="count">How many; fewer are found when the space has fewer.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>The stacks by rising number of components that are added or removed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public ValueList<RankedStack> Nearest(Stack stack, int count, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stack);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return StackRanking.Nearest(compiled, stack, count, cancellation);
    }

    /// <summary>The stack with the fewest components among those that meet some picks.</summary>
    /// <param name="picks">What is chosen; null for nothing.</param>
    /// <returns>The stack, or null when none is left.</returns>
    /// <exception cref="ArgumentException">The picks were made for another space.</exception>
    public Stack? Complete(Picks? picks = null) => Best(1, SpaceCost.Components, picks) is [var best] ? best.Stack : null;

    /// <summary>
    /// Every choice that is not a valid stack, with its root causes. All processors judge them, a few thousand at a time, as they are asked for.
    /// </summary>
    /// <param name="progress">Receives the number of rejected choices judged so far; null for no reports.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>The rejections, in the order of the values of the first variable, then of the second, and so on.</returns>
    /// <exception cref="InputException">The space has more than <see cref="MaximumRawCountOfRejections"/> choices, valid or not.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; thrown while the rejections are enumerated.</exception>
    public IEnumerable<Rejection> Rejections(IProgress<int>? progress = null, CancellationToken cancellation = default) =>
        RejectionSearch.Of(compiled, progress, cancellation);


    /// <summary>
    /// Stacks that break exactly one rule each, for tests of what must be refused: for each rule that a stack of the template can break alone, on each group,
    /// by each component to blame. Each was judged by the rules engine. They are found as they are asked for, at some ten a second in a large space.
    /// </summary>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>
    /// The stacks with what is wrong with each, in an order that is always the same. What is broken only together with something else has none. A space of up
    /// to 10,000 choices is gone through, so that no single error is missed; in a larger one each demand is broken in turn, and what is one change away tried.
    /// </returns>
    /// <exception cref="InputException">The space is too large to search; thrown while the stacks are enumerated.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; thrown while the stacks are enumerated.</exception>
    public IEnumerable<Violation> Violations(CancellationToken cancellation = default) => StackViolations.Of(compiled, MostChoicesGoneThrough, cancellation);

    /// <summary>
    /// Valid stacks on machines that lack one thing that they cannot do without: a feature switched off, the most memory that is too little, one machine
    /// less, another architecture. Tests that hardware is checked. The stacks are those of <see cref="Cover(int, CancellationToken)"/> at strength 1, so
    /// every value occurs; each case has exactly one error, by the rules engine.
    /// </summary>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>
    /// The cases, each fact and error once, in an order that is always the same; none where no hardware is known. What is not known is not taken away.
    /// </returns>
    /// <exception cref="OperationCanceledException">The work was cancelled; some is done while the cases are enumerated.</exception>
    public IEnumerable<Violation> HardwareViolations(CancellationToken cancellation = default) =>
        Violating.HardwareViolations.Of(compiled, Cover(1, cancellation).Stacks, cancellation);
}
