using System.Numerics;

namespace Deployments.Vocabulary;

/// <summary>A set of processor architectures.</summary>
public readonly record struct ArchitectureSet
{
    private ArchitectureSet(byte bits) => Bits = bits;

    /// <summary>Every architecture.</summary>
    public static ArchitectureSet All { get; } = new(checked((byte)((1 << Words.Architectures.Keys.Length) - 1)));

    /// <summary>No architecture.</summary>
    public static ArchitectureSet None { get; }

    internal byte Bits { get; }

    internal static ArchitectureSet FromBits(byte bits) => new(bits);

    /// <summary>The number of architectures in the set.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>The set of one architecture.</summary>
    /// <param name="architecture">The architecture.</param>
    /// <returns>A set with that one member.</returns>
    public static ArchitectureSet Of(Architecture architecture) => new((byte)(1 << (int)architecture));

    /// <summary>True when the set contains an architecture.</summary>
    /// <param name="architecture">The architecture.</param>
    /// <returns><see langword="true"/> when it is a member.</returns>
    public bool Contains(Architecture architecture) => (Bits & (1 << (int)architecture)) != 0;

    /// <summary>The intersection of two sets.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    /// <returns>The intersection.</returns>
    public static ArchitectureSet operator &(ArchitectureSet left, ArchitectureSet right) => new((byte)(left.Bits & right.Bits));

    /// <summary>The union of two sets.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    /// <returns>The union.</returns>
    public static ArchitectureSet operator |(ArchitectureSet left, ArchitectureSet right) => new((byte)(left.Bits | right.Bits));

    /// <summary>The members, in the order of <see cref="Architecture"/>.</summary>
    /// <returns>A new array.</returns>
    public Architecture[] ToArray()
    {
        var members = new Architecture[Count];
        int found = 0;
        for (int i = 0; found < members.Length; i++)
        {
            if ((Bits & (1 << i)) != 0)
            {
                members[found++] = (Architecture)i;
            }
        }

        return members;
    }

    /// <summary>Parses the name of an architecture, such as <c>x86-64</c> or <c>arm64</c>.</summary>
    /// <param name="name">The name as the data writes it.</param>
    /// <param name="architecture">The architecture, when the name is known.</param>
    /// <returns><see langword="true"/> when the name is known.</returns>
    public static bool TryParse(string? name, out Architecture architecture) => Words.Architectures.TryGetValue(name, out architecture);

    /// <summary>The name of an architecture, such as <c>x86-64</c>.</summary>
    /// <param name="architecture">The architecture.</param>
    /// <returns>The name as the data writes it.</returns>
    public static string NameOf(Architecture architecture) => Words.Of(architecture);

    /// <summary>The names of the members, separated by commas.</summary>
    /// <returns>Text such as <c>x86-64, arm64</c>.</returns>
    public override string ToString() => string.Join(", ", Array.ConvertAll(ToArray(), NameOf));
}
