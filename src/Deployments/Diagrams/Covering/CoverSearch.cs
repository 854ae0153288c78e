using System.Diagnostics;
using Deployments.Diagrams.Walking;
using Deployments.Text;

namespace Deployments.Diagrams.Covering;

/// <summary>
/// Finds rows that have every possible tuple: first one row after another, then by taking rows away. All limits but an optional one of time are numbers of
/// steps, so that the same seed gives the same rows on any machine.
/// </summary>
internal sealed class CoverSearch
{
    private const long MaximumTuples = 100_000_000;
    private const long QuickWork = 30_000_000;
    private const int FewestCandidates = 3;
    private const int MostCandidates = 10;
    private const long QuickSteps = 20_000;
    private const long QuickCyclicSteps = 2_000;
    private const long CyclicSteps = 150_000;
    private const int StepsBetweenReports = 256;

    private readonly PartialChoice choice;
    private readonly CoverLayer[] demands;
    private readonly int[] sizes;
    private readonly CancellationToken cancellation;

    public CoverSearch(CompiledModel compiled, IEnumerable<CoverLayer> demands, CancellationToken cancellation)
    {
        choice = new PartialChoice(compiled);
        this.demands = [.. demands.Where(static d => d.Strength > 0)];
        this.cancellation = cancellation;
        sizes = [.. Enumerable.Range(0, choice.Count).Select(choice.SizeOf)];
        foreach (CoverLayer demand in this.demands)
        {
            var numbers = new TupleNumbers([.. demand.Variables.Select(v => sizes[v])], demand.Strength);
            if (numbers.IsTooLarge || numbers.CountOf(demand.Strength) > MaximumTuples
                || (long)numbers.CountOf(demand.Strength - 1) * demand.Variables.Length > MaximumTuples)
            {
                throw new InputException(
                    $"{demand.Variables.Length} variables have more than {MaximumTuples:N0} tuples of strength {demand.Strength}",
                    null, "take a smaller strength");
            }
        }
    }

    /// <summary>For each variable the values of which at least one must be in a tuple that is to be covered; null for all tuples.</summary>
    public ulong[]? Wanted { get; init; }

    /// <summary>For each variable how often each value is preferred where the coverage leaves a choice; null for no preference.</summary>
    public int[][]? Weights { get; init; }

    /// <summary>The cost of a row: of several that cover as much, the cheapest is taken. Null for none.</summary>
    public Func<byte[], double>? Cost { get; init; }

    /// <summary>The number of possible tuples.</summary>
    public long TupleCount { get; private set; }

    /// <summary>No array has fewer rows: the most possible tuples of one set of variables, since a row has one of them.</summary>
    public int LowerBound { get; private set; }

    /// <summary>The rows, valid ones only.</summary>
    /// <param name="options">The seed, the budget and where to report progress.</param>
    /// <param name="seeds">Valid rows that stay and come first.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public List<byte[]> Run(CoverOptions options, List<byte[]> seeds)
    {
        if (!choice.HasSolution)
        {
            return [];
        }

        if (demands.Length == 0)
        {
            return seeds.Count > 0 ? seeds : [new byte[choice.Count]];
        }

        OpenTuples[] layers = MakeLayers();
        TupleCount = layers.Sum(static l => l.Count);
        if (TupleCount == 0)
        {
            return seeds;
        }

        LowerBound = layers.Max(static l => l.MostOfOneSet);
        List<List<byte[]>> starts = [Grow(layers, seeds, options)];
        if (seeds.Count == 0 && IsSymmetric())
        {
            long steps = options.Minimise is { } budget ? Math.Min(budget.Steps, CyclicSteps) : QuickCyclicSteps;
            starts.AddRange(CyclicRows.Find(sizes, starts[0].Count, steps, options.Seed, cancellation).Select(rows => Grow(MakeLayers(), rows, options)));
        }

        List<byte[]> rows = Fewest(starts, seeds.Count, options);
        if (Weights is not null)
        {
            RowWeights.Prefer(choice, Array.ConvertAll(MakeLayers(), l => new CoverCounts(l, sizes)), rows, seeds.Count, Weights);
        }

        return RowOrder.Sort(rows, seeds.Count, MakeLayers());
    }

    /// <summary>True when every pair of all variables is to be covered and nothing constrains them.</summary>
    private bool IsSymmetric() => Wanted is null && demands is [{ Strength: 2, AtMost.Count: 0 } only] && only.Variables.Length == sizes.Length
        && only.Variables.All(v => choice.IsFree(v) && choice.Allowed(v) == ulong.MaxValue >> (64 - sizes[v]));

    /// <summary>The fewest rows after a reduction: of the shortest start, or with a budget of all, since a longer one can leave more room.</summary>
    private List<byte[]> Fewest(List<List<byte[]>> starts, int kept, CoverOptions options)
    {
        if (options.Minimise is not { } budget)
        {
            return Reduce(starts.MinBy(static s => s.Count)!, kept, options);
        }

        var share = new CoverBudget(budget.Steps / starts.Count, budget.Time / starts.Count);
        return starts.ConvertAll(s => Reduce(s, kept, options with { Minimise = share })).MinBy(static s => s.Count)!;
    }

    private List<byte[]> Grow(OpenTuples[] layers, List<byte[]> seeds, CoverOptions options)
    {
        List<byte[]> rows = [.. seeds];
        seeds.ForEach(row => Close(layers, row));
        long work = 0;
        foreach (OpenTuples layer in layers)
        {
            work += ((16 * layer.SetCount) + choice.Work) * layer.MostOfOneSet;
        }

        int candidates = (int)Math.Clamp(QuickWork / Math.Max(work, 1), FewestCandidates, MostCandidates);
        var builder = new GreedyRows(choice, layers, Weights, options.Seed) { Cost = Cost };
        while (layers.Any(static l => l.Count > 0))
        {
            cancellation.ThrowIfCancellationRequested();
            byte[] row = builder.Next(candidates);
            rows.Add(row);
            Close(layers, row);
            options.Progress?.Report(new CoverProgress(rows.Count, layers.Sum(static l => l.Count)));
        }

        return rows;
    }

    private List<byte[]> Reduce(List<byte[]> rows, int kept, CoverOptions options)
    {
        CoverCounts[] counts = Array.ConvertAll(MakeLayers(), l => new CoverCounts(l, sizes));
        long work = 1;
        foreach (CoverCounts layer in counts)
        {
            work += (layer.WorkOfChange * rows.Count) + (choice.Work / 64);
        }

        long steps = options.Minimise?.Steps ?? Math.Min(Math.Min(QuickSteps, 2 * TupleCount), QuickWork / work);
        TimeSpan limit = options.Minimise?.Time ?? TimeSpan.MaxValue;
        var reduction = new RowReduction(choice, counts, rows, kept, options.Seed);
        long start = Stopwatch.GetTimestamp();
        while (reduction.Run(Math.Min(steps - reduction.Steps, StepsBetweenReports), LowerBound)
            && reduction.Steps < steps && (limit == TimeSpan.MaxValue || Stopwatch.GetElapsedTime(start) < limit))
        {
            cancellation.ThrowIfCancellationRequested();
            options.Progress?.Report(new CoverProgress(reduction.Best.Count, 0));
        }

        return reduction.Best;
    }

    private OpenTuples[] MakeLayers()
    {
        OpenTuples[] layers = Array.ConvertAll(demands, d => new OpenTuples(d.Variables, sizes, d.Strength));
        for (int i = 0; i < layers.Length; i++)
        {
            OpenAll(demands[i], layers[i], 0, 0, new int[layers[i].Strength], new int[layers[i].Strength]);
        }

        return layers;
    }

    private static void Close(OpenTuples[] layers, byte[] row)
    {
        foreach (OpenTuples layer in layers)
        {
            layer.Close(row);
        }
    }

    private bool IsWanted(OpenTuples layer, int[] places, int[] values)
    {
        for (int i = 0; i < places.Length; i++)
        {
            if ((Wanted![layer.Variables[places[i]]] >> values[i] & 1) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Opens every possible tuple that starts with the values taken so far.</summary>
    private void OpenAll(CoverLayer demand, OpenTuples layer, int member, int from, int[] places, int[] values)
    {
        cancellation.ThrowIfCancellationRequested();
        for (int place = from; place <= layer.Variables.Length - layer.Strength + member; place++)
        {
            int variable = layer.Variables[place];
            places[member] = place;
            if (!demand.Has(places.AsSpan(0, member + 1)))
            {
                continue;
            }

            ulong allowed = choice.Allowed(variable);
            for (int value = 0; value < sizes[variable]; value++)
            {
                if ((allowed >> value & 1) == 0)
                {
                    continue;
                }

                values[member] = value;
                if (member == layer.Strength - 1)
                {
                    if (Wanted is null || IsWanted(layer, places, values))
                    {
                        layer.Open(places, values);
                    }

                    continue;
                }

                choice.Push(variable, value);
                OpenAll(demand, layer, member + 1, place + 1, places, values);
                choice.PopTo(member);
            }
        }
    }
}
