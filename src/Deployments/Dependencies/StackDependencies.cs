using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Stacks;
using Deployments.Text;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Search;

namespace Deployments.Dependencies;

/// <summary>
/// Who rests on whom in a stack, and through what: a graph of QuikGraph, to which all of its algorithms apply. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// The vertices are the components on the groups, the workloads and the hardware facts that they ask for. Where a need has alternatives, those that
/// hold are the edges. A need that is not met has edges to what would meet it if it worked, so that a stack that does not work has dependencies too.
/// </remarks>
/// <example>
/// <code>
/// StackDependencies dependencies = check.Report.Dependencies();
/// foreach (OrderStep step in dependencies.Order())
///     Console.WriteLine(string.Join(", ", step.Parts));
/// </code>
/// </example>
public sealed class StackDependencies
{
    private readonly Catalog catalog;
    private readonly HardwareProfile? hardware;
    private readonly BidirectionalGraph<StackPart, Dependency> graph;

    private StackDependencies(Stack stack, HardwareProfile? hardware, Catalog catalog)
    {
        Stack = stack;
        this.hardware = hardware;
        this.catalog = catalog;
        graph = Evaluate(stack, static evaluation => new DependencyFinder(evaluation).Find());
    }

    /// <summary>The stack.</summary>
    public Stack Stack { get; }

    /// <summary>The graph. An edge leads from what rests on something to what it rests on.</summary>
    public IBidirectionalGraph<StackPart, Dependency> Graph => graph;

    /// <summary>Finds the dependencies of a stack.</summary>
    /// <param name="stack">The stack, exactly as it is; that of a report has everything that was assumed.</param>
    /// <param name="hardware">The hardware of physical groups that state none; null when unknown, which is then taken to be what is needed.</param>
    /// <param name="catalog">The knowledge; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>The dependencies.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    /// <exception cref="InputException">The stack names a component or capability that the catalogue does not have.</exception>
    public static StackDependencies Of(Stack stack, HardwareProfile? hardware = null, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(stack);
        return new StackDependencies(stack, hardware, catalog ?? Catalog.BuiltIn);
    }

    /// <summary>The parts that a text names, on any group, or as <c>kvm on hosts</c> on one.</summary>
    /// <param name="name">
    /// An id, name or alias of a component, a word or a capability for a workload, or the name of a hardware fact; case and punctuation do not matter.
    /// </param>
    /// <returns>The parts; empty when the stack has none of that name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public ValueList<StackPart> Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var names = new PartNames(catalog, name);
        return graph.Vertices.Where(names.Name).ToValueList();
    }

    /// <summary>The shortest chain by which one part rests on another, such as a workload on a hardware fact. Linear in the size of the graph.</summary>
    /// <param name="from">The part that rests on the other.</param>
    /// <param name="to">What it rests on.</param>
    /// <returns>
    /// The edges from the first part to the other; of several chains of that length, the one that the graph's edges name first. Empty when the part
    /// does not rest on the other.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The graph has no such part.</exception>
    public ValueList<Dependency> Chain(StackPart from, StackPart to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        RequirePart(from, nameof(from));
        RequirePart(to, nameof(to));
        return graph.TreeBreadthFirstSearch(from)(to, out IEnumerable<Dependency>? path) ? path.ToValueList() : [];
    }

    /// <summary>
    /// The order in which to bring the stack up, hosts before their guests: every component and workload comes after all that it rests on, and as
    /// early as it can. Shut down the other way round. Takes time linear in the size of the graph.
    /// </summary>
    /// <returns>The steps, first things first.</returns>
    public ValueList<OrderStep> Order() => BringUpOrder.Of(graph);

    /// <summary>What falls when a component fails on all machines of its group, by the same rules that judge stacks.</summary>
    /// <param name="component">The component.</param>
    /// <returns>What then cannot work, hosts before guests.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="component"/> is null.</exception>
    /// <exception cref="ArgumentException">The stack has no such component on such a group.</exception>
    public Impact ImpactOf(PlacedComponent component)
    {
        ArgumentNullException.ThrowIfNull(component);
        RequirePart(component, nameof(component));
        return LossOf(component, WorkingIn(Stack));
    }

    /// <summary>What falls with each component of the stack.</summary>
    /// <returns>A member for each component, those first that take the most with them.</returns>
    public ValueList<Impact> Impacts()
    {
        HashSet<StackPart> works = WorkingIn(Stack);
        return graph.Vertices.OfType<PlacedComponent>().Select(c => LossOf(c, works)).OrderByDescending(static i => i.Falls.Count).ToValueList();
    }

    /// <summary>
    /// The components that take a workload with them when they fail alone, by the same rules that judge stacks: of two that can stand in for each other,
    /// neither is one. A stack without workloads has none. One evaluation for each component that a workload rests on.
    /// </summary>
    /// <returns>What falls with each of them, hosts before guests.</returns>
    public ValueList<Impact> SinglePointsOfFailure()
    {
        HashSet<StackPart> works = WorkingIn(Stack);
        HashSet<StackPart> carrying = BelowAny(works.OfType<PlacedWorkload>());
        return graph.Vertices.OfType<PlacedComponent>().Where(carrying.Contains).Select(c => LossOf(c, works))
            .Where(static i => i.IsSinglePointOfFailure).ToValueList();
    }

    /// <summary>All that some parts rest on, and the parts.</summary>
    private HashSet<StackPart> BelowAny(IEnumerable<StackPart> parts)
    {
        var below = new HashSet<StackPart>();
        var search = new BreadthFirstSearchAlgorithm<StackPart, Dependency>(graph);
        search.DiscoverVertex += part => below.Add(part);
        foreach (StackPart part in parts.Where(p => !below.Contains(p)))
        {
            search.Compute(part);
        }

        return below;
    }

    private void RequirePart(StackPart part, string parameter)
    {
        if (!graph.ContainsVertex(part))
        {
            throw new ArgumentException($"the stack has no {part}", parameter);
        }
    }

    private Impact LossOf(PlacedComponent component, HashSet<StackPart> works)
    {
        HashSet<StackPart> left = WorkingIn(Stack with { Groups = Without(Stack.Groups, component) });
        return new Impact(component, graph.Vertices.Where(p => p != component && works.Contains(p) && !left.Contains(p)).ToValueList());
    }

    private HashSet<StackPart> WorkingIn(Stack stack) => Evaluate(stack, static evaluation => WorkingParts.Of(evaluation));

    private static ValueList<NodeGroup> Without(ValueList<NodeGroup> groups, PlacedComponent component) => groups.Select(group => group with
    {
        Components = group.Name == component.Group ? group.Components.Where(id => id != component.Component).ToValueList() : group.Components,
        Guests = Without(group.Guests, component),
    }).ToValueList();

    private T Evaluate<T>(Stack stack, Func<Evaluation, T> read)
    {
        EvaluationPool pool = CompiledCatalog.Of(catalog).Evaluations;
        Evaluation evaluation = pool.Rent();
        evaluation.Run(stack, hardware);
        T answer = read(evaluation);
        pool.Return(evaluation);
        return answer;
    }
}
