using Deployments.Text;

namespace Deployments.Vocabulary;

/// <summary>The words that the data uses for the library's enumerations, both ways.</summary>
internal static class Words
{
    public static WordTable<Architecture> Architectures { get; } = Table<Architecture>([.. ArchitectureSet.AllNames]);

    public static WordTable<Layer> Layers { get; } = Table<Layer>(
        "hardware-platform", "provisioning", "host-os", "hypervisor", "virtualization-manager", "container-runtime", "cloud-platform",
        "orchestrator", "orchestrator-extension", "storage", "network", "platform-service", "guest");

    public static WordTable<Reach> Reaches { get; } = Table<Reach>("node", "stack");

    public static WordTable<Severity> Severities { get; } = Table<Severity>("info", "warning", "error");

    public static WordTable<FeatureState> FeatureStates { get; } = Table<FeatureState>("unknown", "enabled", "disabled", "masked", "absent");

    public static WordTable<LifecycleState> LifecycleStates { get; } =
        Table<LifecycleState>("active", "maintenance", "deprecated", "end-of-life", "research");

    public static WordTable<Complexity> Complexities { get; } =
        Table<Complexity>("low", "low-medium", "medium", "medium-high", "high", "very-high", "extreme", "research");

    public static WordTable<Maturity> Maturities { get; } = Table<Maturity>("low", "medium", "medium-high", "high", "very-high");

    public static WordTable<Quantity> Quantities { get; } = Table<Quantity>(
        "memoryGiB", "cores", "threads", "diskGiB", "disks", "nics", "nicSpeedGbps", "virtualFunctions", "nodes");

    /// <summary>The data's word for a value of one of the enumerations, such as <c>end-of-life</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Hyphenated(value.ToString());

    public static string Of(Layer layer) => Layers.Keys[(int)layer];

    public static string Of(Severity severity) => Severities.Keys[(int)severity];

    public static string Of(Quantity quantity) => Quantities.Keys[(int)quantity];

    /// <summary>The words stand in the order of the members, which are 0, 1, 2 and so on. They are written out, for reflection takes time at every start; a test compares them with the members.</summary>
    private static WordTable<T> Table<T>(params string[] words)
        where T : struct, Enum
    {
        var values = new T[words.Length];
        for (int i = 0; i < values.Length; i++)
        {
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
}
