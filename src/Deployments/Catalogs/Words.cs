using Deployments.Hardware;
using Deployments.Model;
using Deployments.Rules;

namespace Deployments.Catalogs;

/// <summary>The words that the data uses for the library's enumerations, both ways.</summary>
internal static class Words
{
    public static WordTable<Architecture> Architectures { get; } =
        Table<Architecture>(static name => ArchitectureSet.NameOf(Enum.Parse<Architecture>(name)));

    public static WordTable<Layer> Layers { get; } = Table<Layer>(Hyphenated);

    public static WordTable<Reach> Reaches { get; } = Table<Reach>(Hyphenated);

    public static WordTable<Severity> Severities { get; } = Table<Severity>(Hyphenated);

    public static WordTable<FeatureState> FeatureStates { get; } = Table<FeatureState>(Hyphenated);

    public static WordTable<LifecycleState> LifecycleStates { get; } = Table<LifecycleState>(Hyphenated);

    public static WordTable<Complexity> Complexities { get; } = Table<Complexity>(Hyphenated);

    public static WordTable<Maturity> Maturities { get; } = Table<Maturity>(Hyphenated);

    public static WordTable<Quantity> Quantities { get; } = Table<Quantity>(Camel);

    /// <summary>The data's word for a value of one of the enumerations, such as <c>end-of-life</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Hyphenated(value.ToString());

    public static string Of(Quantity quantity) => Camel(quantity.ToString());

    /// <summary>The members of these enumerations are 0, 1, 2 and so on.</summary>
    private static WordTable<T> Table<T>(Func<string, string> word)
        where T : struct, Enum
    {
        string[] words = Enum.GetNames<T>();
        var values = new T[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = word(words[i]);
            values[i] = (T)(object)i;
        }

        return new WordTable<T>(words, values);
    }

    private static string Hyphenated(string name)
    {
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

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
