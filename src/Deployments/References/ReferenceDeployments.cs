using System.Globalization;
using Deployments.Collections;
using Deployments.Text;

namespace Deployments.References;

/// <summary>The reference deployments that ship with the library. Thread-safe.</summary>
public static class ReferenceDeployments
{
    /// <summary>Keys of claimed combinations start so; they are numbered apart from the deployments.</summary>
    private const char ClaimPrefix = 'C';

    private static readonly Lazy<ValueList<ReferenceDeployment>> LazyAll = new(Read);

    /// <summary>Every reference deployment, in the order of the number of its first key; read once, on first use.</summary>
    public static ValueList<ReferenceDeployment> All => LazyAll.Value;

    /// <summary>The deployments of an id, a key or a number.</summary>
    /// <param name="idOrKeyOrNumber">
    /// An id (<c>kvm-qemu</c>), a key (<c>D7</c>) or the number of a numbered deployment (<c>7</c>; not of a claimed combination such as C07), in either
    /// case.
    /// </param>
    /// <returns>All that match, in the order of <see cref="All"/>: a number may match several. Empty when none does.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="idOrKeyOrNumber"/> is null.</exception>
    public static ValueList<ReferenceDeployment> Find(string idOrKeyOrNumber)
    {
        ArgumentNullException.ThrowIfNull(idOrKeyOrNumber);
        return Find(All, idOrKeyOrNumber.Trim());
    }

    internal static ValueList<ReferenceDeployment> Find(ValueList<ReferenceDeployment> deployments, string word)
    {
        Func<ReferenceDeployment, bool> matches = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? d => d.Keys.Any(key => NumberOf(key) == number && !key.StartsWith(ClaimPrefix))
            : d => d.Id.Equals(word, StringComparison.OrdinalIgnoreCase) || d.Keys.Contains(word, StringComparer.OrdinalIgnoreCase);
        return deployments.Where(matches).ToValueList();
    }

    internal static ValueList<ReferenceDeployment> Sorted(IEnumerable<ReferenceDeployment> deployments) => deployments
        .OrderBy(d => NumberOf(d.Keys[0]))
        .ThenBy(d => d.Keys[0], StringComparer.Ordinal)
        .ThenBy(d => d.Id, StringComparer.Ordinal)
        .ToValueList();

    /// <summary>The number of a key such as <c>D7</c>; −1 when it has none.</summary>
    private static int NumberOf(string key) =>
        int.TryParse(key.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
            NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : -1;

    private static ValueList<ReferenceDeployment> Read() => Sorted(KnowledgeResources.NamesIn("deployments").Select(name =>
    {
        using JsonInput input = KnowledgeResources.Open(name);
        return ReferenceDeploymentReader.Read(input);
    }));
}
