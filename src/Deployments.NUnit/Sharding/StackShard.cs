using System.Globalization;
using System.Numerics;
using Deployments.Text;

namespace Deployments.NUnit.Sharding;

/// <summary>One of several parts of equal size: its index from 0, and their number.</summary>
internal readonly record struct StackShard(int Index, int Of)
{
    private const string Auto = "auto";

    /// <summary>The one part that is everything.</summary>
    public static StackShard Whole => new(0, 1);

    /// <summary>Reads <c>2/8</c>, or takes it from the build system's environment for <c>auto</c>.</summary>
    public static StackShard Read(string? text, Func<string, string?> environment)
    {
        if (text is null)
        {
            return Whole;
        }

        if (text.Equals(Auto, StringComparison.OrdinalIgnoreCase))
        {
            return ShardEnvironment.Read(environment);
        }

        string[] parts = text.Split('/');
        int index = -1, of = 0;
        bool isPair = parts.Length == 2 && TryNumber(parts[0], out index) && TryNumber(parts[1], out of) && of > 0;
        return isPair && index < of ? new StackShard(index, of) : throw new InputException(
            $"'{text}' is not a shard", null,
            isPair ? $"the first of {of} is 0/{of}, the last {of - 1}/{of}" : "write \"auto\", or an index from 0, a slash, and the number of shards: \"0/4\"");
    }

    public static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>The first rank of this part of so many stacks, and the rank after its last.</summary>
    public (BigInteger Start, BigInteger End) RangeOf(BigInteger count) => (count * Index / Of, count * (Index + 1) / Of);
}
