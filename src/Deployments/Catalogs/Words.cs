using System.Collections.Frozen;
using Deployments.Hardware;
using Deployments.Model;
using Deployments.Rules;

namespace Deployments.Catalogs;

/// <summary>The words that the data uses for the library's enumerations, both ways.</summary>
internal static class Words
{
    public static FrozenDictionary<string, Architecture> Architectures { get; } =
        Enum.GetValues<Architecture>().ToFrozenDictionary(ArchitectureSet.NameOf);

    public static FrozenDictionary<string, Layer> Layers { get; } = Hyphenated<Layer>();

    public static FrozenDictionary<string, Reach> Reaches { get; } = Hyphenated<Reach>();

    public static FrozenDictionary<string, Severity> Severities { get; } = Hyphenated<Severity>();

    public static FrozenDictionary<string, FeatureState> FeatureStates { get; } = Hyphenated<FeatureState>();

    public static FrozenDictionary<string, LifecycleState> LifecycleStates { get; } = Hyphenated<LifecycleState>();

    public static FrozenDictionary<string, Quantity> Quantities { get; } =
        Enum.GetValues<Quantity>().ToFrozenDictionary(q => char.ToLowerInvariant(q.ToString()[0]) + q.ToString()[1..]);

    /// <summary>The data's word for a value of one of the enumerations, such as <c>end-of-life</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        var word = new System.Text.StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]))
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(name[i]));
        }

        return word.ToString();
    }

    public static string Of(Quantity quantity) => char.ToLowerInvariant(quantity.ToString()[0]) + quantity.ToString()[1..];

    private static FrozenDictionary<string, T> Hyphenated<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToFrozenDictionary(v => Of(v));
}
