using System.Collections.Concurrent;
using Deployments.Collections;
using Deployments.Text;

namespace Deployments.Hardware;

/// <summary>The built-in hardware profiles. Thread-safe.</summary>
public static class HardwareProfiles
{
    private const string Folder = "hardware/";
    private const string Extension = ".json";

    private static readonly Lazy<ValueList<string>> LazyNames = new(() => KnowledgeResources.NamesIn("hardware")
        .Where(name => name != Folder + "features" + Extension)
        .Select(name => name[Folder.Length..^Extension.Length])
        .ToValueList());

    private static readonly ConcurrentDictionary<string, HardwareProfile> Shipped = new(StringComparer.Ordinal);

    /// <summary>The ids of the built-in profiles, in ordinal order.</summary>
    public static ValueList<string> Names => LazyNames.Value;

    /// <summary>A built-in profile; read once, on first use.</summary>
    /// <param name="id">One of <see cref="Names"/>, such as <c>x86-64-server</c>.</param>
    /// <returns>The profile; the origin of its facts is its name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="InputException">There is no profile with that id.</exception>
    public static HardwareProfile Named(string id) => Named(id, null);

    internal static HardwareProfile Named(string id, SourceLocation? location)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Names.Contains(id, StringComparer.Ordinal)
            ? Shipped.GetOrAdd(id, ReadShipped)
            : throw new InputException(
                $"unknown hardware profile '{id}'", location,
                Suggestion.For(id, Names) ?? $"the profiles are {string.Join(", ", Names)}");
    }

    /// <summary>The id of a profile that <see cref="Named(string)"/> returned; null for every other one, even if it is equal.</summary>
    internal static string? NameOf(HardwareProfile profile)
    {
        foreach ((string id, HardwareProfile shipped) in Shipped)
        {
            if (ReferenceEquals(shipped, profile))
            {
                return id;
            }
        }

        return null;
    }

    private static HardwareProfile ReadShipped(string id)
    {
        using JsonInput input = KnowledgeResources.Open(Folder + id + Extension);
        return HardwareProfileReader.ReadShipped(input);
    }
}
