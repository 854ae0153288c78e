using System.Numerics;
using Deployments.Hardware;
using Deployments.Spaces;
using Deployments.Spaces.Templates;
using Deployments.Vocabulary;
using static Deployments.Tests.Spaces.SpaceWorlds;

namespace Deployments.Tests.Spaces;

/// <summary>Samples are uniform: chi-squared, with a fixed seed.</summary>
[TestFixture]
internal sealed class SampleTests
{
    private const int DrawsPerCell = 400;

    [Test]
    public void SampleChoices_SmallSpace_DrawsEachEquallyOften()
    {
        Space space = Space.Compile(
            SpaceDefinition.Build("small").Group("host", g => g.Use(OperatingSystems.Linux)
                .OneOrNone("hypervisor", Hypervisors.Kvm, Hypervisors.Xen)
                    .Several("more", Hypervisors.Qemu, ContainerRuntimes.Runc, ContainerRuntimes.Containerd)).ToDefinition(),
            HardwareProfiles.Named("x86-64-server"));
        Assert.That(space.Count, Is.GreaterThan((BigInteger)8));
        AssertUniform(space, (int)space.Count);
    }

    [TestCase("formula-basic")]
    [TestCase("formula-extended")]
    [TestCase("hardware")]
    public void SampleChoices_BuiltIn_DrawsEachRangeOfRanksEquallyOften(string id) => AssertUniform(Space.Compile(SpaceDefinitions.Named(id)), 60);

    [Test]
    public void SampleChoices_MoreThanAMachineWordCounts_DrawsEachRangeOfRanksEquallyOften()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("metal"), HardwareProfiles.Named("x86-64-server"));
        Assert.That(space.Count, Is.GreaterThan((BigInteger)ulong.MaxValue));
        AssertUniform(space, 60);
    }

    [Test]
    public void SampleChoices_MoreThanAMachineWordCounts_TakesEachValueAsOftenAsItOccurs()
    {
        // Ranges of ranks tell of the first variables; this tells of the last.
        Space space = Space.Compile(SpaceDefinitions.Named("metal"), HardwareProfiles.Named("x86-64-server"));
        const int Draws = 4000;
        var seen = new Dictionary<(int, byte), int>();
        ChoiceSampler sampler = space.SampleChoices(42);
        for (int i = 0; i < Draws; i++)
        {
            sampler.MoveNext();
            for (int v = 0; v < sampler.Current.Length; v++)
            {
                seen[(v, sampler.Current[v])] = seen.GetValueOrDefault((v, sampler.Current[v])) + 1;
            }
        }

        // Six deviations of a binomial distribution, and one draw for those that hardly occur.
        string[] wrong = [.. space.Variables.SelectMany((variable, v) => variable.Values.Select((value, x) =>
            (Name: $"{variable.Name} = {value}", Share: (double)space.CountWith(
                space.Picks($"{variable.Group}.{variable.Name}={value}")) / (double)space.Count, Times: seen.GetValueOrDefault((v, (byte)x)))))
            .Where(c => Math.Abs(c.Times - (c.Share * Draws)) > 1 + (6 * Math.Sqrt(Draws * c.Share * (1 - c.Share))))
                .Select(c => $"{c.Name}: {c.Times} of {Draws}, not {c.Share:P1}")];
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void SampleChoices_RandomSpaces_DrawEachEquallyOften() =>
        Law((_, space, _) => space.Count < 2 || ChiSquared(space, (int)BigInteger.Min(space.Count, 20)) < 0, 40);

    private static void AssertUniform(Space space, int cells) => Assert.That(ChiSquared(space, cells), Is.LessThan(0));

    /// <summary>
    /// How far chi-squared is above what is never seen by chance: its mean is the degrees of freedom, its deviation the root of twice that; seven
    /// deviations are allowed.
    /// </summary>
    private static double ChiSquared(Space space, int cells)
    {
        int[] times = new int[cells];
        double[] expected = new double[cells];
        int draws = DrawsPerCell * cells;
        ChoiceSampler sampler = space.SampleChoices(42);
        for (int i = 0; i < draws; i++)
        {
            sampler.MoveNext();
            times[(int)(((space.RankOf(sampler.Current) + 1) * cells - 1) / space.Count)]++;
        }

        for (int cell = 0; cell < cells; cell++)
        {
            expected[cell] = (double)((space.Count * (cell + 1) / cells) - (space.Count * cell / cells)) * draws / (double)space.Count;
        }

        double chi = times.Zip(expected, static (seen, mean) => (seen - mean) * (seen - mean) / mean).Sum();
        return chi - (cells - 1) - (7 * Math.Sqrt(2.0 * (cells - 1)));
    }
}
