using Deployments.Diagrams.Logic;
using Deployments.Inference;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Rejecting;
using Deployments.Text;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Violating;

/// <summary>
/// Finds stacks of a template that break one rule: for each demand of the constraints a choice that fulfils all of them but this one, and what is one
/// change away from it. What is found is judged by the rules engine, whose error is the label.
/// </summary>
internal sealed class StackViolations
{
    private readonly CompiledTemplate space;
    private readonly RulesEngine engine;
    private readonly DemandSearch search;
    private readonly CancellationToken cancellation;

    private StackViolations(CompiledTemplate space, CancellationToken cancellation)
    {
        this.space = space;
        this.cancellation = cancellation;
        engine = new RulesEngine(space.Catalog);
        search = space.Demands;
    }

    /// <summary>The violations, each label once, from the hosts up.</summary>
    /// <param name="space">The space.</param>
    /// <param name="mostChoices">A space with at most so many choices is gone through in addition, so that nothing is missed.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <exception cref="InputException">The space is too large.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IEnumerable<Violation> Of(CompiledTemplate space, int mostChoices, CancellationToken cancellation)
    {
        var finder = new StackViolations(space, cancellation);
        var labels = new HashSet<RejectionCause>();
        var places = new HashSet<(RuleId, string?, ComponentId?)>();
        for (int broken = 0; broken < space.Demands.Demands.Count; broken++)
        {
            foreach ((byte[] choice, Violation? own) in finder.Blamed(broken).SelectMany(there => finder.Breaking(broken, there)))
            {
                if (own is { } violation && labels.Add(violation.Reason))
                {
                    places.Add((violation.Rule, violation.Group, violation.Component));
                    yield return violation;
                }

                // The same demand can fail in other ways: with a part beside it that would help if it worked itself.
                foreach (Violation other in finder.Neighbours(choice).AsParallel().AsOrdered().WithCancellation(cancellation)
                    .Select(finder.LabelOf).OfType<Violation>())
                {
                    if (places.Add((other.Rule, other.Group, other.Component)) && labels.Add(other.Reason))
                    {
                        yield return other;
                    }
                }
            }
        }

        if (space.RawCount <= mostChoices)
        {
            foreach (Rejection left in RejectionSearch.Of(space, null, cancellation).Where(r => r.Causes is [{ Rule: not null }] && labels.Add(r.Causes[0])))
            {
                yield return new Violation(space.ToStack([.. left.Choice]), space.Hardware, left.Causes[0]);
            }
        }
    }

    /// <summary>What to have in the stack: nothing in particular, and where the whole group is at fault each component that can be blamed for it.</summary>
    private IEnumerable<int> Blamed(int broken) => search.Demands[broken] switch
    {
        { Kind: DemandKind.Host } demand => Present(demand.Group).Select(static p => p.Formula).Prepend(FormulaPool.True),
        { Kind: DemandKind.Architecture } demand => Present(demand.Group).Where(static p => p.Component.Architectures != ArchitectureSet.All.Bits)
            .Select(static p => p.Formula).Prepend(FormulaPool.True),
        _ => [FormulaPool.True],
    };

    private IEnumerable<(CompiledComponent Component, int Formula)> Present(int group) =>
        space.Variables.Catalog.Components.Zip(search.Groups[group].Present).Where(static p => p.Second > FormulaPool.True);

    /// <summary>
    /// A choice that breaks a demand, with its label, or none. If all other demands cannot hold then, those about the same thing may be broken with it: what
    /// the components of a group lack together is one error.
    /// </summary>
    private IEnumerable<(byte[] Choice, Violation? Label)> Breaking(int broken, int there)
    {
        if (search.Breaking(broken, there, static _ => true, cancellation) is { } alone && LabelOf(alone) is { } label)
        {
            yield return (alone, label);
        }
        else if (search.Breaking(broken, there, i => !search.Demands[i].IsAboutTheSame(search.Demands[broken]), cancellation) is { } together)
        {
            yield return (together, LabelOf(together));
        }
    }

    /// <summary>The choices that differ in one variable.</summary>
    private IEnumerable<byte[]> Neighbours(byte[] choice)
    {
        for (int variable = 0; variable < choice.Length; variable++)
        {
            for (int value = 0; value < space.Variables.Variables[variable].Values.Count; value++)
            {
                byte[] changed = [.. choice];
                changed[variable] = (byte)value;
                if (value != choice[variable] && search.IsWellFormed(changed))
                {
                    yield return changed;
                }
            }
        }
    }

    private Violation? LabelOf(byte[] choice) => Labelling.Of(engine, space.ToStack(choice), space.Hardware);
}
