using System.Globalization;
using Deployments.Benchmarks.Models;
using Deployments.Catalogs;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Spaces;
using Deployments.Spaces.Templates;
using Deployments.Text;

namespace Deployments.Benchmarks.Spaces;

/// <summary>
/// How cost grows with work, as tables: a larger catalogue, more stacks. Run it with the argument <c>growth</c>; times are medians of processor time.
/// </summary>
internal static class SpaceGrowth
{
    private const int Rounds = 3;
    private static readonly ProcessorClock Clock = new();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(300);

    public static void Print(TextWriter writer)
    {
        writer.WriteLine("| catalogue | components | variables | nodes | compile | time for a node | stacks |");
        writer.WriteLine("| --------: | ---------: | --------: | ----: | ------: | --------------: | -----: |");
        foreach (int times in (int[])[1, 2, 4])
        {
            Catalog catalog = CatalogCopies.Make(times);
            _ = CompiledCatalog.Of(catalog);
            SpaceDefinition definition = Metal(catalog);
            Space? space = null;
            double milliseconds;
            try
            {
                using var patience = new CancellationTokenSource(Patience);
                milliseconds = Median(() => space = Space.Compile(definition, HardwareProfiles.Named("x86-64-server"), catalog, null, patience.Token));
            }
            catch (OperationCanceledException)
            {
                Line(writer, $"| {times}× | {catalog.Components.Count} | | | over {Patience.TotalSeconds:F0} s | | |");
                continue;
            }

            (int slots, int nodes, double stacks) = (space!.Variables.Count, space.NodeCount, (double)space.Count);
            double each = milliseconds * 1000 / nodes;
            Line(writer, $"| {times}× | {catalog.Components.Count} | {slots} | {nodes:N0} | {milliseconds:N0} ms | {each:F1} µs | {stacks:0.00E+0} |");
        }

        writer.WriteLine();
        writer.WriteLine("| choices of `layers` | first pass of a new space | each | next pass | each |");
        writer.WriteLine("| ------------------: | ------------------------: | ---: | --------: | ---: |");
        foreach (int limit in (int[])[100_000, 1_000_000, 10_000_000, 100_000_000])
        {
            double[] first = new double[Rounds];
            double[] next = new double[Rounds];
            for (int round = 0; round < Rounds; round++)
            {
                Space space = BenchmarkSpaces.Compile(BenchmarkSpaces.Layers);
                first[round] = Walk(space, limit);
                next[round] = Walk(space, limit);
            }

            (double cold, double warm) = (Median(first), Median(next));
            Line(writer, $"| {limit:N0} | {cold:F2} ms | {cold * 1e6 / limit:F2} ns | {warm:F2} ms | {warm * 1e6 / limit:F2} ns |");
        }
    }

    private static SpaceDefinition Metal(Catalog catalog)
    {
        using JsonInput input = KnowledgeResources.Open("spaces/metal.json");
        return SpaceDefinitionReader.Read(input, catalog);
    }

    private static double Walk(Space space, int limit)
    {
        long start = Clock.GetTimestamp();
        ChoiceEnumerator choices = space.EnumerateChoices();
        long sum = 0;
        for (int i = 0; i < limit && choices.MoveNext(); i++)
        {
            sum += choices.Current[0];
        }

        GC.KeepAlive(sum);
        return MillisecondsSince(start);
    }

    private static double MillisecondsSince(long start) => (Clock.GetTimestamp() - start) * 1e3 / Clock.Frequency.Hertz;

    private static double Median(Action action)
    {
        double[] times = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            long start = Clock.GetTimestamp();
            action();
            times[round] = MillisecondsSince(start);
        }

        return Median(times);
    }

    private static double Median(double[] times)
    {
        Array.Sort(times);
        return times[times.Length / 2];
    }

    private static void Line(TextWriter writer, FormattableString text) => writer.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
