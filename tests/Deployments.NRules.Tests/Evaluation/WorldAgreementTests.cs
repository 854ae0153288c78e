using System.Globalization;
using Deployments.Findings;
using Deployments.Tests.Validation.Laws;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework.Internal;

namespace Deployments.NRules.Tests.Evaluation;

/// <summary>NRules, the built-in engine and the plain reading of the design agree on random catalogues and stacks.</summary>
internal sealed class WorldAgreementTests
{
    /// <summary>How many worlds are tried; the environment variable LAW_TESTS asks for more.</summary>
    private static readonly int Tries = int.Parse(Environment.GetEnvironmentVariable("LAW_TESTS") ?? "40", CultureInfo.InvariantCulture);

    [Test]
    public void Validate_RandomWorlds_AgreesWithEngineAndOracle() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Tries).WithReplay(20261128, 7),
        Prop.ForAll(Worlds.World(), world =>
        {
            // Apart from the test's own result: a failure counts only once it has been shrunk.
            using var context = new TestExecutionContext.IsolatedContext();
            Verdict verdict = new Agreement(world.MakeCatalog()).Check(world.Stack, world.Hardware, world.ToString);
            Assert.That(verdict, Is.EqualTo(new NaiveOracle(world).Verdict), world.ToString());
        }));

    [Test]
    public void Validate_RandomWorldsWithAllThatGroupsHave_AgreesWithTheEngine()
    {
        for (int seed = 1; seed <= Tries; seed++)
        {
            var numbers = new Random(seed);
            World world = new WorldMaker(new Tape([.. Enumerable.Range(0, 240).Select(_ => numbers.Next(1 << 20))])).Make();
            var (catalog, stack, hardware) = new RichWorlds(seed).Enrich(world);
            new Agreement(catalog).Check(stack, hardware, () => $"seed {seed}: {stack} on {hardware} among\n{string.Join('\n', catalog.Components)}");
        }
    }
}
