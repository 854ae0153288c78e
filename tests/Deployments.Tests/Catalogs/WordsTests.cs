using Deployments.Text;
using Deployments.Vocabulary;
using NUnit.Framework;

namespace Deployments.Tests.Catalogs;

[TestFixture]
internal sealed class WordsTests
{
    [Test]
    public void Words_EveryMember_HasItsOwn()
    {
        Check(Words.Layers);
        Check(Words.Reaches);
        Check(Words.Severities);
        Check(Words.FeatureStates);
        Check(Words.LifecycleStates);
        Check(Words.Complexities);
        Check(Words.Maturities);
        Check(Words.Quantities);
        Assert.That(Words.Architectures.Keys, Is.EqualTo(Enum.GetValues<Architecture>().Select(ArchitectureSet.NameOf)));
    }

    private static void Check<T>(WordTable<T> table)
        where T : struct, Enum
    {
        Assert.That(table.Keys.Select(w => w.Replace("-", "", StringComparison.Ordinal)), Is.EqualTo(Enum.GetNames<T>()).IgnoreCase);
        foreach (T value in Enum.GetValues<T>())
        {
            Assert.That(table.TryGetValue(table.Keys[(int)(object)value], out T read), Is.True);
            Assert.That(read, Is.EqualTo(value));
        }
    }
}
