using Deployments.Changes;
using Deployments.Vocabulary;

namespace Deployments.Tests.Wording;

/// <summary>The one public way to a word gives the words of the schemas, whatever the enumeration.</summary>
[TestFixture]
internal sealed class WordsTests
{
    [Test]
    public void Of_EveryLayer_IsTheWordOfTheSchema() => Assert.That(Enum.GetValues<Layer>().Select(Word), Is.EqualTo(Words.Layers.Keys));

    [Test]
    public void Of_EveryLifecycleState_IsTheWordOfTheSchema() =>
        Assert.That(Enum.GetValues<LifecycleState>().Select(Word), Is.EqualTo(Words.LifecycleStates.Keys));

    [Test]
    public void Of_EnumerationOfNoSchema_IsItsNameWithHyphens() => Assert.That(Word(FixKind.AddComponent), Is.EqualTo("add-component"));

    private static string Word<T>(T value)
        where T : struct, Enum => Words.Of(value);
}
