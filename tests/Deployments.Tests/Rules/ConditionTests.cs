using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Inference;
using Deployments.Text;
using Deployments.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace Deployments.Tests.Rules;

/// <summary>The clauses that conditions are compiled to say the same as the conditions, for every way in which their parts may turn out.</summary>
internal sealed class ConditionTests
{
    private static readonly FeatureId[] Features = [new("iommu"), new("sr-iov"), new("uefi"), new("numa")];

    private static readonly Gen<Condition> Leaf = Gen.Elements(Features).Select(Condition.Feature);

    [Test]
    public void Compile_AnyCondition_HoldsWhereTheConditionDoes() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261121, 7),
        Prop.ForAll(Nested(3).ToArbitrary(), condition =>
        {
            var atoms = new AtomTable(Catalog.BuiltIn);
            Func<int, Clauses> compile = Clauses.Compile([condition], atoms);
            Clauses clauses = compile(atoms.Words);
            for (int world = 0; world < 1 << Features.Length; world++)
            {
                // What the condition does not name holds in every other world and decides nothing.
                ulong[] state = new ulong[atoms.Words];
                Array.Fill(state, int.PopCount(world) % 2 == 0 ? ulong.MaxValue : 0);
                for (int i = 0; i < Features.Length; i++)
                {
                    int atom = atoms.Find(new FeatureCondition(Features[i]));
                    state[atom >> 6] &= ~(1UL << atom);
                    state[atom >> 6] |= ((ulong)world >> i & 1) << atom;
                }

                bool holds = Holds(condition, world);
                Assert.That(clauses.Hold(state), Is.EqualTo(holds), $"{condition} in {world:b4}");
                Assert.That(clauses.CountFailing(state) == 0, Is.EqualTo(holds), $"{condition} in {world:b4}");
            }
        }));

    /// <summary>A word of a set has 64 bits, so these two have the same place in two words.</summary>
    [Test]
    public void Compile_AlternativesAWordApart_HoldWhereBothDo()
    {
        var atoms = new AtomTable(Catalog.BuiltIn);
        Condition[] many = [.. Enumerable.Range(0, 65).Select(i => Condition.Feature(new FeatureId($"made-up-{i}")))];
        int[] indices = Array.ConvertAll(many, atoms.Intern);
        Clauses clauses = Clauses.Compile([Condition.Any(many[0], many[64])], atoms)(atoms.Words);
        ulong[] state = new ulong[atoms.Words];
        Assert.That(clauses.Hold(state), Is.False);
        state[indices[0] >> 6] |= 1UL << indices[0];
        state[indices[64] >> 6] |= 1UL << indices[64];
        Assert.That(clauses.Hold(state), Is.True);
    }

    [Test]
    public void Compile_ConditionOfTooManyAlternatives_IsRefused()
    {
        Condition[] many = [.. Enumerable.Range(0, 20).Select(i => Condition.Feature(new FeatureId($"made-up-{i}")))];
        Assert.That(() => Clauses.Compile([Condition.AtLeast(10, many)], new AtomTable(Catalog.BuiltIn)),
            Throws.TypeOf<InputException>().With.Message.EqualTo("a condition has too many alternatives; split it into several needs"));
    }

    private static bool Holds(Condition condition, int world) => condition switch
    {
        AllCondition all => all.Parts.All(p => Holds(p, world)),
        AtLeastCondition some => some.Parts.Count(p => Holds(p, world)) >= some.Count,
        FeatureCondition feature => (world >> Array.IndexOf(Features, feature.Id) & 1) != 0,
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>Empty lists and counts beyond the parts are among them: such a condition always or never holds.</summary>
    private static Gen<Condition> Nested(int depth) => depth == 0 ? Leaf : Gen.OneOf(
        Leaf,
        Nested(depth - 1).ListOf().Resize(3).Select(parts => Condition.All([.. parts])),
        Nested(depth - 1).ListOf().Resize(3).SelectMany(_ => Gen.Choose(1, 3), (parts, count) => Condition.AtLeast(count, [.. parts])));
}
