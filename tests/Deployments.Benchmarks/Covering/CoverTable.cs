using System.Collections;
using System.Diagnostics;
using System.Globalization;
using Deployments.Collections;
using Deployments.Diagrams.Covering;
using Deployments.Hardware;
using Deployments.Pict;
using Deployments.Spaces;
using Deployments.Spaces.Covering;
using Deployments.Vocabulary;
using Newtonsoft.Json.Linq;
using NUnit.Framework.Internal.Builders;

namespace Deployments.Benchmarks.Covering;

/// <summary>
/// Covering arrays as a table: rows found quickly and after a search, the bound below which no array goes, times, and what PICT and NUnit's pairwise need.
/// Run it with <c>cover [FOLDER] [--minimise]</c>; the folder holds models in PICT's language, and PICT's measured rows in <c>pict-rows.json</c>.
/// Times are processor time of one thread, after a first run that is not counted.
/// </summary>
internal static class CoverTable
{
    private const long Steps = 2_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    /// <summary>The field's models without constraints: sizes and numbers of parameters.</summary>
    private static readonly string[] Plain = ["3^4", "3^13", "4^15 3^17 2^29", "4^1 3^39 2^35", "2^100", "10^20"];

    public static void Print(string[] args, TextWriter writer)
    {
        bool minimises = args.Contains("--minimise");
        string? folder = args.FirstOrDefault(a => a[0] != '-');
        writer.WriteLine("| model | strength | quick | time | minimised | time | bound | PICT | NUnit |");
        writer.WriteLine("| ----- | -------: | ----: | ---: | --------: | ---: | ----: | ---: | ----: |");
        foreach (string name in Plain)
        {
            PictModel model = Parse(name);
            Row(writer, name, 2, o => Of(model.Cover(o)), minimises, null, NUnitPairs(name));
        }

        foreach (string name in Plain)
        {
            PictModel model = Parse(name);
            Row(writer, name, 3, o => Of(model.Cover(o)), false, null, null);
        }

        foreach (string id in (string[])["formula-extended", "metal"])
        {
            var space = Space.Compile(SpaceDefinitions.Named(id), HardwareProfiles.Named("x86-64-server"));
            Row(writer, id, 2, o => Of(space.Cover(o)), minimises, null, null);
        }

        Space layers = Space.Of(Layer.Hypervisor, Layer.VirtualizationManager, Layer.Orchestrator, Layer.StorageSystem, Layer.Network)
            .On(HardwareProfiles.Named("x86-64-server"));
        Row(writer, "five layers", 2, o => Of(layers.Cover(o)), minimises, null, null);
        if (folder is not null)
        {
            PrintFolder(folder, minimises, writer);
        }
    }

    private static void PrintFolder(string folder, bool minimises, TextWriter writer)
    {
        string measured = Path.Combine(folder, "pict-rows.json");
        JToken? pict = File.Exists(measured) ? JObject.Parse(File.ReadAllText(measured))["rows"] : null;
        (int Quick, int Minimised, int Pict) sum = default;
        foreach (string file in Directory.GetFiles(folder, "*.pict").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            PictModel model = PictModel.Load(file);
            int? theirs = (int?)pict?[name];
            (int quick, int minimised) = Row(writer, name, 2, o => Of(model.Cover(o)), minimises, theirs, null);
            sum = theirs is null ? sum : (sum.Quick + quick, sum.Minimised + minimised, sum.Pict + theirs.Value);
            for (int strength = 3; theirs is null && strength <= 4; strength++)
            {
                Row(writer, name, strength, o => Of(model.Cover(o)), false, null, null);
            }
        }

        Line(writer, $"| sum | 2 | {sum.Quick:N0} | | {(minimises ? $"{sum.Minimised:N0}" : "")} | | | {sum.Pict:N0} | |");
    }

    private static (int Quick, int Minimised) Row(
        TextWriter writer, string name, int strength, Func<CoverOptions, (int Rows, int Bound)> find, bool minimises, int? pict, int? nunit)
    {
        var options = new CoverOptions { Strength = strength, Seed = 1 };
        if (strength == 2)
        {
            find(options);
        }

        ((int rows, int bound), double quick) = Timed(() => find(options));
        (int Rows, int Bound) fewest = (rows, bound);
        string minimised = "| ";
        if (minimises)
        {
            (fewest, double slow) = Timed(() => find(options with { Minimise = new CoverBudget(Steps, Patience) }));
            minimised = string.Create(CultureInfo.InvariantCulture, $"{fewest.Rows:N0} | {slow:F2} s");
        }

        Line(writer, $"| {name} | {strength} | {rows:N0} | {quick:F2} s | {minimised} | {bound:N0} | {pict} | {nunit} |");
        return (rows, fewest.Rows);
    }

    private static ((int Rows, int Bound) Found, double Seconds) Timed(Func<(int Rows, int Bound)> find)
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan start = process.UserProcessorTime;
        (int, int) found = find();
        process.Refresh();
        return (found, (process.UserProcessorTime - start).TotalSeconds);
    }

    private static (int Rows, int Bound) Of(PictCover cover) => (cover.Rows.Count, cover.LowerBound);

    private static (int Rows, int Bound) Of(StackCover cover) => (cover.Count, cover.LowerBound);

    private static int[] SizesOf(string name) => [.. name.Split(' ').Select(p => p.Split('^'))
        .SelectMany(p => Enumerable.Repeat(int.Parse(p[0], CultureInfo.InvariantCulture), int.Parse(p[1], CultureInfo.InvariantCulture)))];

    private static PictModel Parse(string name) => PictModel.Parse(string.Join('\n', SizesOf(name)
        .Select((size, i) => $"p{i}: {string.Join(", ", Enumerable.Range(0, size))}")));

    private static int NUnitPairs(string name) =>
        new PairwiseStrategy().GetTestCases([.. SizesOf(name).Select(size => (IEnumerable)Enumerable.Range(0, size).Cast<object>().ToArray())]).Count();

    private static void Line(TextWriter writer, FormattableString line) => writer.WriteLine(FormattableString.Invariant(line));
}
