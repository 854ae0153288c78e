using Deployments.Diagrams.Compiling;
using Deployments.Diagrams.Logic;
using Deployments.Inference;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Rejecting;
using Deployments.Spaces.Templates;
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
    private readonly SpaceVariables variables;
    private readonly StackDemand[] demands;
    private readonly int[] sums;
    private readonly SolutionFinder finder;
    private readonly int[][] constraints;
    private readonly int where;

    private StackViolations(CompiledTemplate space, CancellationToken cancellation)
    {
        this.space = space;
        engine = new RulesEngine(space.Catalog);
        variables = new SpaceVariables(space.Definition, space.Variables.Catalog, space.Hardware);

        // What is unknown is no error, so each demand is broken for certain: also where unknown facts are taken at their best.
        demands = [.. StackFormula.Demands(variables, atBest: true).DistinctBy(static d => (d.Kind, d.Group, d.Formula, d.Sum))];
        var model = new ConstraintModel(variables.Formulas, writesClauses: false);
        variables.Shape.ForEach(model.Demand);
        where = variables.FormulaOf(space.Definition.Where);
        model.Demand(where);
        sums = new int[demands.Length];
        for (int i = 0; i < demands.Length; i++)
        {
            if (demands[i].Sum is { } sum)
            {
                // A sum stands before its negation.
                sums[i] = model.Linear.Count;
                model.Linear.Add(sum);
                model.Linear.Add(sum.Negation());
            }
        }

        int[] order = [.. space.Solutions.Diagram.Order.Where(v => v < model.VisibleCount)];
        finder = new SolutionFinder(model, order, [.. variables.Variables.Select(Least)], cancellation);
        constraints = Array.ConvertAll(demands, d => d.Sum is null ? finder.Read(d.Formula) : []);
    }

    /// <summary>The violations, each label once, from the hosts up.</summary>
    /// <param name="space">The space.</param>
    /// <param name="mostChoices">A space with at most so many choices is gone through in addition, so that nothing is missed.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <exception cref="InputException">The space is too large.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IEnumerable<Violation> Of(CompiledTemplate space, int mostChoices, CancellationToken cancellation)
    {
        var search = new StackViolations(space, cancellation);
        var labels = new HashSet<RejectionCause>();
        var places = new HashSet<(RuleId, string?, ComponentId?)>();
        for (int broken = 0; broken < search.demands.Length; broken++)
        {
            foreach (byte[] choice in search.Blamed(broken).Select(there => search.Breaking(broken, there)).OfType<byte[]>())
            {
                if (search.LabelOf(choice) is { } violation && labels.Add(violation.Reason))
                {
                    places.Add((violation.Rule, violation.Group, violation.Component));
                    yield return violation;
                }

                // The same demand can fail in other ways: with a part beside it that would help if it worked itself.
                foreach (Violation other in search.Neighbours(choice).AsParallel().AsOrdered().WithCancellation(cancellation)
                    .Select(search.LabelOf).OfType<Violation>())
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

    /// <summary>The values that add nothing to a stack.</summary>
    private static ulong Least(SpaceVariable variable)
    {
        ulong least = 0;
        for (int value = 0; value < variable.Values.Count; value++)
        {
            least |= variable.Values[value] is TemplateWords.None or TemplateWords.No ? 1UL << value : 0;
        }

        return least;
    }

    /// <summary>What to have in the stack: nothing in particular, and where the whole group is at fault each component that can be blamed for it.</summary>
    private IEnumerable<int> Blamed(int broken) => demands[broken].Kind switch
    {
        DemandKind.Host => Present(demands[broken].Group).Select(static p => p.Formula).Prepend(FormulaPool.True),
        DemandKind.Architecture => Present(demands[broken].Group).Where(static p => p.Component.Architectures != ArchitectureSet.All.Bits)
            .Select(static p => p.Formula).Prepend(FormulaPool.True),
        _ => [FormulaPool.True],
    };

    private IEnumerable<(CompiledComponent Component, int Formula)> Present(int group) =>
        variables.Catalog.Components.Zip(variables.Groups[group].Present).Where(static p => p.Second > FormulaPool.True);

    /// <summary>
    /// A choice that breaks a demand, with one error. If all other demands cannot hold then, those about the same thing may be broken with it: what the
    /// components of a group lack together is one error.
    /// </summary>
    private byte[]? Breaking(int broken, int there) => Find(broken, there, i => i != broken) is { } alone && LabelOf(alone) is not null ? alone
        : Find(broken, there, i => i != broken && !IsAboutTheSame(demands[i], demands[broken]));

    private byte[]? Find(int broken, int there, Predicate<int> isKept)
    {
        int[] kept = [.. Enumerable.Range(0, demands.Length).Where(i => isKept(i))];
        bool isSum = demands[broken].Sum is not null;
        IEnumerable<int> wanted = kept.SelectMany(i => constraints[i]).Concat(finder.Read(there))
            .Concat(isSum ? [] : finder.Read(variables.Formulas.Not(demands[broken].Formula)));
        int[] wantedSums = [.. kept.Where(i => demands[i].Sum is not null).Select(i => sums[i]).Concat(isSum ? [sums[broken] + 1] : []).Order()];
        byte[] choice = new byte[variables.Variables.Count];
        bool isFound = finder.TryFind(wanted, wantedSums, choice);
        return finder.IsFull
            ? throw new InputException($"space '{space.Definition.Id}' is too large to find what breaks its rules", null, "give its slots fewer options")
            : isFound ? choice : null;
    }

    /// <summary>The choices that differ in one variable.</summary>
    private IEnumerable<byte[]> Neighbours(byte[] choice)
    {
        for (int variable = 0; variable < choice.Length; variable++)
        {
            for (int value = 0; value < variables.Variables[variable].Values.Count; value++)
            {
                byte[] changed = [.. choice];
                changed[variable] = (byte)value;
                if (value != choice[variable] && variables.IsWellFormed(changed) && variables.Fulfils(changed, where))
                {
                    yield return changed;
                }
            }
        }
    }

    private Violation? LabelOf(byte[] choice) => Labelling.Of(engine, space.ToStack(choice), space.Hardware);

    private static bool IsAboutTheSame(StackDemand one, StackDemand other) => one.Kind == other.Kind && one.Group == other.Group
        && one.Subjects.Any(subject => other.Subjects.Any(s => s.AsSpan().SequenceEqual(subject)));
}
