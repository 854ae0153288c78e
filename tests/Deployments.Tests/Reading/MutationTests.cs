using Deployments.Catalogs;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.References;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.Tests.Reading;

/// <summary>However a text is damaged, reading it gives a value or an <see cref="InputException"/>, nothing else.</summary>
internal sealed class MutationTests
{
    private const int Mutations = 10_000;

    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ",", ":", "\"", "'", "\\", "/*", "//", "0", "-1", "1e400", "0x", "null", "true", "NaN", "new Date(", "\0", "\ud800", "é",
            "undefined", new string('9', 400), "\"\"", "[[[[[[[[", "guests", "hardware"];

    [Test]
    public void StackJson_DamagedText_GivesAValueOrAnInputException()
    {
        Stack stack = ReferenceDeployments.All[0].Stack;
        string text = StackJson.Write(stack with
        {
            Groups = [stack.Groups[0] with { Hardware = HardwareProfiles.Named("laptop") with { Name = "copy" } }],
            Waivers = [new Waiver(Catalog.BuiltIn.Rules[0].Id, "because")],
        });
        Damage(text, damaged => StackJson.Parse(damaged));
    }

    [Test]
    public void HardwareProfileJson_DamagedText_GivesAValueOrAnInputException() =>
        Damage(HardwareProfileJson.Write(HardwareProfiles.Named("laptop")), damaged => HardwareProfileJson.Parse(damaged));

    private static void Damage(string text, Action<string> read)
    {
        var random = new Random(20260101);
        int refused = 0;
        for (int i = 0; i < Mutations; i++)
        {
            string damaged = Mutate(text, random);
            try
            {
                read(damaged);
            }
            catch (InputException)
            {
                refused++;
            }
            catch (Exception error)
            {
                Assert.Fail($"{error.GetType().Name}: {error.Message}\n{damaged}");
            }
        }

        Assert.That(refused, Is.GreaterThan(Mutations / 2));
    }

    private static string Mutate(string text, Random random)
    {
        for (int n = random.Next(1, 4); n > 0; n--)
        {
            int at = random.Next(text.Length);
            int length = Math.Min(random.Next(1, 12), text.Length - at);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => text[..(at + 1)],
                _ => text.Insert(random.Next(text.Length), text.Substring(at, length)),
            };
        }

        return text;
    }
}
