using Deployments.Findings;
using Deployments.Stacks;
using Deployments.Validation;

namespace Deployments.Spaces;

/// <summary>
/// The stacks of a space that an engine with policies does not call invalid, made by <see cref="Space.Obeying"/>. Policies are code, which a space
/// cannot compile: each stack is judged as it comes by, and to count them is to go through all of them.
/// </summary>
public sealed class ObeyingStacks : IEnumerable<Stack>
{
    internal ObeyingStacks(Space space, RulesEngine engine)
    {
        Space = space;
        Engine = engine;
    }

    /// <summary>The space.</summary>
    public Space Space { get; }

    /// <summary>The engine that judges its stacks.</summary>
    public RulesEngine Engine { get; }

    /// <summary>Counts them by judging every stack of the space, or as many as allowed, in the space's order.</summary>
    /// <param name="limit">How many to judge at most.</param>
    /// <param name="cancellation">Cancels the count.</param>
    /// <returns>How many obey, and of how many that were judged.</returns>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public ObeyingCount Count(long limit = long.MaxValue, CancellationToken cancellation = default)
    {
        long judged = 0, obeying = 0;
        foreach (Stack stack in Space.Enumerate())
        {
            if (judged == limit)
            {
                break;
            }

            cancellation.ThrowIfCancellationRequested();
            judged++;
            obeying += Obeys(stack) ? 1 : 0;
        }

        return new ObeyingCount(obeying, judged, Space.Count);
    }

    /// <summary>True when the engine does not call a stack of the space invalid.</summary>
    /// <param name="stack">The stack.</param>
    /// <returns>False for a stack that breaks a policy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    public bool Obeys(Stack stack) => Engine.Judge(stack, Space.Hardware) != Verdict.Invalid;

    /// <summary>The stacks, made and judged one at a time.</summary>
    /// <returns>An enumerator in the space's order.</returns>
    public IEnumerator<Stack> GetEnumerator() => Space.Enumerate().Where(Obeys).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
