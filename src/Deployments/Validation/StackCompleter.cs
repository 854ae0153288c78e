using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Diagnosis;
using Deployments.Findings;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Reasons;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Validation;

/// <summary>
/// Adds to a stack the components that go without saying: the fewest that let everything in it work on suitable
/// hardware, chosen among the providers that the catalogue assumes. Thread-safe and deterministic.
/// </summary>
/// <remarks>An iterative deepening depth-first search: the first completion found has the fewest additions, and of those the most usual ones.</remarks>
public sealed class StackCompleter
{
    private const int MostAdditions = 24;
    private const int MostSteps = 4_000;

    private readonly CompiledCatalog catalog;
    private readonly English language;

    /// <summary>Makes a completer.</summary>
    /// <param name="catalog">The knowledge to complete by; null for <see cref="Catalog.BuiltIn"/>.</param>
    public StackCompleter(Catalog? catalog = null)
    {
        this.catalog = CompiledCatalog.Of(catalog ?? Catalog.BuiltIn);
        language = English.Of(this.catalog.Catalog);
    }

    /// <summary>Completes a stack. What no addition can repair is left as it is, for the rules engine to report.</summary>
    /// <param name="stack">The stack as it is written.</param>
    /// <returns>The completed stack and what was added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    /// <exception cref="InputException">The stack names a component or capability that the catalogue does not have.</exception>
    public Completion Complete(Stack stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        var search = new Search(this);
        (Stack completed, ValueList<Assumption> assumed) = search.Run(stack);
        return new Completion(completed, assumed);
    }

    private sealed class Search(StackCompleter owner)
    {
        private readonly Evaluation evaluation = new(owner.catalog);
        private readonly List<Assumption> assumed = [];
        private readonly HashSet<(string Group, Condition? Missing)> hopeless = [];
        private Stack best = null!;
        private bool wide;
        private bool cut;
        private int steps;

        public (Stack Stack, ValueList<Assumption> Assumed) Run(Stack stack)
        {
            if (!Deepen(stack, wide: false) && !Deepen(stack, wide: true))
            {
                wide = false;
                FillGreedily(stack);
            }

            return (best, assumed.ToValueList());
        }

        /// <summary>
        /// When the whole stack cannot be completed, fills each gap that one component can fill, with the most usual one, and leaves the others.
        /// </summary>
        private void FillGreedily(Stack stack)
        {
            while (Gap(stack) is { } gap && assumed.Count < MostAdditions)
            {
                NodeGroup group = evaluation.Groups[gap.Group].Source;
                List<Component> candidates = Candidates(gap.Missing!, gap.Group);
                if (candidates.Count == 0)
                {
                    hopeless.Add((group.Name, gap.Missing));
                    continue;
                }

                assumed.Add(new Assumption(group.Name, candidates[0].Id, ReasonFor(gap)) { Language = owner.language });
                stack = stack.With(group, g => Insert(g, candidates[0]));
            }

            best = stack;
        }

        private bool Deepen(Stack stack, bool wide)
        {
            this.wide = wide;
            steps = 0;
            cut = true;
            for (int limit = 0; cut && limit <= MostAdditions && steps < MostSteps; limit++)
            {
                cut = false;
                if (Extend(stack, limit))
                {
                    return true;
                }
            }

            return false;
        }

        private bool Extend(Stack stack, int limit)
        {
            steps++;
            RootCause? gap = Gap(stack);
            if (gap is null)
            {
                best = stack;
                return true;
            }

            if (limit == 0 || steps > MostSteps)
            {
                cut = true;
                return false;
            }

            NodeGroup group = evaluation.Groups[gap.Group].Source;
            Needed reason = ReasonFor(gap);
            foreach (Component candidate in Candidates(gap.Missing!, gap.Group))
            {
                assumed.Add(new Assumption(group.Name, candidate.Id, reason) { Language = owner.language });
                if (Extend(stack.With(group, g => Insert(g, candidate)), limit - 1))
                {
                    return true;
                }

                assumed.RemoveAt(assumed.Count - 1);
            }

            return false;
        }

        /// <summary>The first thing that is missing and that a component could provide; hardware is taken to be at its best.</summary>
        private RootCause? Gap(Stack stack)
        {
            evaluation.Run(stack, null);
            if (Grading.Of(evaluation).Wrong == 0)
            {
                return null;
            }

            foreach (RootCause root in new RootCauseFinder(evaluation).Roots)
            {
                if (root.Missing is CapabilityCondition or ComponentCondition or AtLeastCondition
                    && root.Rule != RuleCodes.FeatureMissing
                    && !hopeless.Contains((evaluation.Groups[root.Group].Source.Name, root.Missing)))
                {
                    return root;
                }
            }

            return null;
        }

        private Needed ReasonFor(RootCause gap) => gap.Primary >= 0
            ? new Needed(evaluation.Instances[gap.Primary].Component.Source.Id, null, gap.Missing!)
            : new Needed(null, evaluation.Groups[gap.Group].Source.Name, gap.Missing!);

        /// <summary>The components that could close a gap: the usual ones, or, in a wide search, all that there are.</summary>
        private List<Component> Candidates(Condition missing, int g) => missing switch
        {
            ComponentCondition component => Fitting([owner.catalog.Catalog.Find(component.Id)!], g),
            CapabilityCondition capability => Fitting(Providers(capability.Id), g),
            AllCondition all => Candidates(all.Parts.First(p => !evaluation.MayHold(g, p)), g),
            AtLeastCondition some => Alternatives(some.Parts.Where(p => !evaluation.MayHold(g, p)).Select(p => Candidates(p, g))),
            _ => [],
        };

        /// <summary>Contracts name the most usual alternative first.</summary>
        private static List<Component> Alternatives(IEnumerable<List<Component>> parts) => parts.FirstOrDefault(p => p.Count > 0) ?? [];

        private List<Component> Providers(CapabilityId capability)
        {
            Catalog known = owner.catalog.Catalog;
            var providers = new List<Component>();
            foreach (ComponentId usual in known.Find(capability)?.Assume ?? [])
            {
                providers.Add(known.Find(usual)!);
            }

            if (providers.Count == 0 || wide)
            {
                providers.AddRange(known.ProvidersOf(capability).Where(c => !providers.Exists(p => ReferenceEquals(p, c))).ToList());
            }

            return providers;
        }

        private List<Component> Fitting(List<Component> components, int g)
        {
            GroupState group = evaluation.Groups[g];
            return components.FindAll(c => Fits(c.Id, group));
        }

        /// <summary>True when a component can join a group: it is new there, and its claims are free.</summary>
        private bool Fits(ComponentId id, GroupState group)
        {
            int index = owner.catalog.IndexOf(id);
            CompiledComponent candidate = owner.catalog.Components[index];
            ulong claims = 0;
            for (int i = 0; i < group.Source.Components.Count; i++)
            {
                CompiledComponent own = owner.catalog.Components[owner.catalog.IndexOf(group.Source.Components[i])];
                claims |= own.Claims;
                if (own.Index == index)
                {
                    return false;
                }
            }

            return (claims & candidate.Claims) == 0 && (candidate.Architectures & group.Architectures) != 0;
        }

        private NodeGroup Insert(NodeGroup group, Component component)
        {
            Layer layer = component.Layer;
            int at = 0;
            while (at < group.Components.Count && owner.catalog.Catalog.Find(group.Components[at])!.Layer <= layer)
            {
                at++;
            }

            ReadOnlySpan<ComponentId> own = group.Components.AsSpan();
            return group with { Components = [.. own[..at], component.Id, .. own[at..]] };
        }
    }
}
