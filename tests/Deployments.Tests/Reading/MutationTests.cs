using Deployments.Catalogs;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.References;
using Deployments.Stacks;

namespace Deployments.Tests.Reading;

/// <summary>However a text is damaged, reading it gives a value or an <see cref="InputException"/>, nothing else.</summary>
internal sealed class MutationTests
{
    private const int Mutations = 10_000;

    private static readonly char[][] Pieces =
    [
        .. ((string[])["{", "}", "[", "]", ",", ":", "\"", "'", "\\", "/*", "//", "0", "-1", "1e400", "0x", "null", "true", "NaN", "new Date(", "\0", "\ud800",
            "é", "undefined", new string('9', 400), "\"\"", "[[[[[[[[", "guests", "hardware"]).Select(p => p.ToCharArray()),
    ];

    [Test]
    public void StackJson_DamagedText_GivesAValueOrAnInputException()
    {
        Stack stack = ReferenceDeployments.All[0].Stack;
        string text = StackJson.Write(stack with
        {
            Groups = [stack.Groups[0] with { Hardware = HardwareProfiles.Named("laptop") with { Name = "copy" } }],
            Waivers = [new Waiver(Catalog.BuiltIn.Rules[0].Id, "because")],
        });
        AreRefusedOrRead(text, damaged => StackJson.Parse(damaged));
    }

    [Test]
    public void HardwareProfileJson_DamagedText_GivesAValueOrAnInputException() =>
        AreRefusedOrRead(HardwareProfileJson.Write(HardwareProfiles.Named("laptop")), damaged => HardwareProfileJson.Parse(damaged));

    private static void AreRefusedOrRead(string text, Action<string> read)
    {
        var random = new Random(20260101);
        char[] content = text.ToCharArray();
        int refused = 0;
        for (int i = 0; i < Mutations; i++)
        {
            string damaged = new(Damage.Of(content, content, Pieces, random));
            refused += Damage.IsRefused(() => read(damaged), () => damaged) ? 1 : 0;
        }

        Assert.That(refused, Is.GreaterThan(Mutations / 2));
    }
}
