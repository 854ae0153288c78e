using Deployments.Spaces.Costs;
using Deployments.Spaces.Shrinking;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.Spaces;

/// <content>For tests with random stacks: drawing some more often than others, and shrinking those that fail.</content>
public sealed partial class Space
{
    /// <summary>
    /// Draws stacks at random, cheap ones more often: a stack that costs one more is drawn half as often. With <see cref="SpaceCost.Components"/> small
    /// stacks come first; a component for which <see cref="SpaceCost.Weights"/> states −3 makes the stacks that have it eight times as likely.
    /// Takes time proportional to the nodes of the diagram.
    /// </summary>
    /// <param name="cost">The cost.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>What draws them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cost"/> is null.</exception>
    /// <exception cref="InputException">The space is empty, or its diagram that decides each component exceeds the node budget.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public WeightedStacks WeightedBy(SpaceCost cost, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return Count.IsZero
            ? throw new InputException($"the space '{Definition.Id}' is empty", null, "`Explain` tells which demands contradict each other")
            : new WeightedStacks(compiled.DecidingComponents(cancellation), cost);
    }

    /// <summary>
    /// The smaller stacks of this space: those of the shrinker of stacks that are in the space, and those whose choice differs in one value (in small
    /// spaces in two). Smaller means what <see cref="Deployments.Shrinking.StackShrinker"/> says: fewer groups, fewer or commoner components, fewer machines.
    /// </summary>
    /// <param name="stack">A stack of this space.</param>
    /// <returns>The stacks, each once, made one at a time; empty when <paramref name="stack"/> is not in the space.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    public IEnumerable<Stack> Smaller(Stack stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        return SmallerStacks.Of(compiled, stack);
    }
}
