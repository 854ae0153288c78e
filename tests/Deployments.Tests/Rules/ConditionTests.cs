using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Inference;
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
                ulong[] state = new ulong[atoms.Words];
                for (int i = 0; i < Features.Length; i++)
                {
                    int atom = atoms.Find(new FeatureCondition(Features[i]));
                    if (atom >= 0)
                    {
                        state[atom >> 6] |= ((ulong)world >> i & 1) << atom;
                    }
                }

                bool holds = Holds(condition, world);
                Assert.That(clauses.Hold(state), Is.EqualTo(holds), $"{condition} in {world:b4}");
                Assert.That(clauses.CountFailing(state) == 0, Is.EqualTo(holds), $"{condition} in {world:b4}");
            }
        }));

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
