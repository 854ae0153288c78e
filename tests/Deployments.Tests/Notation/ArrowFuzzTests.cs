using Deployments.Catalogs;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.Text;

namespace Deployments.Tests.Notation;

/// <summary>Random sequences of the words and signs of arrow strings end in an answer or in one clear message, never in an internal error.</summary>
internal sealed class ArrowFuzzTests
{
    private static readonly string[] Signs =
    [
        "->", "->", "->", "->", "→", "+", "+", "+", ",", "/", ";", "(", ")", ":", "with", "on", "on", "in", "inside", "as", "or", "without", "nested",
    ];

    private static readonly string[] Others =
    [
        "other machines", "on other machines", "on 3 other servers", "3 x", "2 ×", "0 x", "99999999999 x", "22.04", "v1.30", "8.x", "(latest)", "the", "a",
        "each", "VM", "VMs", "VM (Ubuntu)", "containers", "Bare Metal", "nodes", "cluster", "Nova", "SR-IOV", "AKS", "Quux",
        "-", "x", "3", "--", "\"", "@", "é",
    ];

    private static readonly string[] Names =
    [
        .. Catalog.BuiltIn.Components.SelectMany(c => c.Aliases.Prepend(c.Name).Append(c.Id.Value)),
        .. Catalog.BuiltIn.Workloads.SelectMany(w => w.Words), .. Catalog.BuiltIn.Qualifiers,
    ];

    /// <summary>Sequences that once ended in an internal error, and their like.</summary>
    [TestCase("Linux -> Ceph on other machines on KVM")]
    [TestCase("Unikraft 3 x")]
    [TestCase("2 x -> Linux")]
    [TestCase("on")]
    [TestCase("on other machines")]
    [TestCase("Linux ; on KVM")]
    [TestCase("as nested in")]
    public void Check_OddSequence_IsAnsweredOrRefused(string text) => Assert.That(() => IsAnswered(text), Throws.Nothing);

    [Test]
    public void Check_RandomSequences_AreAnsweredOrRefused()
    {
        var random = new Random(20261128);
        int answered = 0, refused = 0;
        for (int n = 0; n < 6_000; n++)
        {
            string text = Sequence(random);
            try
            {
                _ = IsAnswered(text) ? answered++ : refused++;
            }
            catch (Exception e)
            {
                Assert.Fail($"sequence {n}, '{text}': {e}");
            }
        }

        Assert.That(answered, Is.GreaterThan(1_500), "enough sequences make sense");
        Assert.That(refused, Is.GreaterThan(1_500), "enough do not");
    }

    /// <summary>Reads and judges a text, and writes what was read as arrows; false when the text is refused.</summary>
    private static bool IsAnswered(string text)
    {
        try
        {
            DeploymentCheck check = Deployment.Check(text, HardwareProfiles.Named("x86-64-server"));
            foreach (Report report in check.Reports)
            {
                ArrowNotation.TryWrite(report.Stack, out _);
            }

            return true;
        }
        catch (InputException)
        {
            return false;
        }
    }

    /// <summary>Mostly names with a sign between them, and some of anything anywhere.</summary>
    private static string Sequence(Random random)
    {
        var words = new List<string>();
        for (int left = random.Next(1, 8); left > 0; left--)
        {
            words.Add(Names[random.Next(Names.Length)]);
            words.Add(Signs[random.Next(random.Next(2) == 0 ? 4 : Signs.Length)]);
        }

        words.RemoveAt(words.Count - 1);
        for (int more = random.Next(4) - 1; more > 0; more--)
        {
            words.Insert(random.Next(words.Count + 1), random.Next(2) == 0 ? Others[random.Next(Others.Length)] : Signs[random.Next(Signs.Length)]);
        }

        return string.Join(' ', words);
    }
}
