using System.Globalization;
using System.Text;
using Deployments.Hardware;
using Deployments.Inventories;

namespace Deployments.Tests.Inventories;

/// <summary>However an inventory is damaged, reading it gives sound profiles or an <see cref="InputException"/>.</summary>
/// <remarks>
/// The damage is the same in every run. <c>DEPLOYMENTS_FUZZ_MUTATIONS</c> sets the number of mutations; <c>.ci/run</c> asks for more than the default.
/// </remarks>
[TestFixture]
internal sealed class FuzzTests
{
    private const string Variable = "DEPLOYMENTS_FUZZ_MUTATIONS";
    private const int DefaultMutations = 10_000;
    private const int Longest = 64 * 1024;

    private static readonly HardwareProfileShapeValidator Validator = new();

    private static readonly byte[][] Pieces =
    [
        .. ((string[])["{", "}", "[", "]", ",", ":", "\"", "'", "\\", "<", ">", "&amp;", "&x;", "<!--", "<![CDATA[", "/*", "//",
            "#", "---\n", "...\n", "- ", "? ", "&a ", "*a", "!t ", "|\n", ">\n",
            "0", "-1", "1e400", "NaN", "null", "true", "\t", "\r", "\n", "\r\n", " : ", "items", "\"items\":[", "kind: Node\n",
            "Handle 0x1, DMI type 4, 9 bytes\n", "processor : 0\n",
            "\ud83d\ude00", "\u2028", "{{{{{{{{", "[[[[[[[[", "\"\":", "\"\"", "99999999999999999999", "hypervisor", "vmx "]).Select(Encoding.UTF8.GetBytes),
        [0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF],
        .. ((int[])[40, 400, 5000]).Select(n => Encoding.UTF8.GetBytes(new string('9', n))),
    ];

    [Test]
    public void DamagedInventory_GivesSoundProfilesOrAnInputException()
    {
        (string Name, byte[] Content)[] samples =
        [
            .. OwnSamples.Names.Select(n => (n, OwnSamples.Bytes(n))),
            .. RealSamples.Contents.Select(s => (s.Name, s.Content.Length <= Longest ? s.Content : s.Content[..Longest])),
        ];
        int mutations = int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out int asked)
            ? asked : DefaultMutations;
        int refused = 0, done = 0;
        Parallel.For(0, samples.Length, index =>
        {
            (string name, byte[] content) = samples[index];
            var random = new Random(20260101 + index);
            int share = (mutations / samples.Length) + (index < mutations % samples.Length ? 1 : 0);
            for (int i = 0; i < share; i++)
            {
                byte[] damaged = Damage.Of(content, samples[random.Next(samples.Length)].Content, Pieces, random,
                    (bytes, at) => bytes[at] = (byte)random.Next(256),
                    (bytes, at) => bytes[at] ^= (byte)(1 << random.Next(8)),
                    (bytes, at) => ReplaceLine(bytes, at, content, random),
                    (bytes, at) => ReplaceDigits(bytes, at, random));
                if (Damage.IsRefused(() => Read(damaged, name), () => $"{name}, mutation {i}: {Convert.ToBase64String(damaged)}"))
                {
                    Interlocked.Increment(ref refused);
                }

                Interlocked.Increment(ref done);
            }
        });
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} mutations of {samples.Length} samples, {refused} refused"));
        Assert.That(done, Is.EqualTo(mutations));
        Assert.That(refused, Is.InRange(mutations / 10, mutations * 9 / 10), "damage should be refused often, but not always");
    }

    private static void Read(byte[] damaged, string name)
    {
        foreach (HardwareProfile profile in Inventory.Parse(damaged, name).Machines)
        {
            Assert.That(Validator.Validate(profile).Errors, Is.Empty);
        }
    }

    private static void ReplaceLine(List<byte> bytes, int at, byte[] other, Random random)
    {
        int end = bytes.IndexOf((byte)'\n', at);
        bytes.RemoveRange(at, (end < 0 ? bytes.Count : end) - at);
        int start = random.Next(other.Length);
        int stop = Array.IndexOf(other, (byte)'\n', start);
        bytes.InsertRange(at, other[start..(stop < 0 ? other.Length : stop)]);
    }

    private static void ReplaceDigits(List<byte> bytes, int at, Random random)
    {
        for (int i = at; i < bytes.Count; i++)
        {
            if (char.IsAsciiDigit((char)bytes[i]))
            {
                bytes.RemoveAt(i);
                bytes.InsertRange(i, Encoding.UTF8.GetBytes(random.NextInt64(-5, long.MaxValue).ToString(CultureInfo.InvariantCulture)));
                return;
            }
        }
    }
}
