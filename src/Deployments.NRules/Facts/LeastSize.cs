using Deployments.Contracts;

namespace Deployments.NRules.Facts;

/// <summary>The least size of machine that the vendor of a component of the stack asks for. Immutable; equal to itself alone.</summary>
public sealed class LeastSize
{
    internal LeastSize(Placed component, Minimum minimum)
    {
        Component = component;
        Minimum = minimum;
    }

    /// <summary>The component that asks.</summary>
    public Placed Component { get; }

    /// <summary>What it asks for.</summary>
    public Minimum Minimum { get; }

    /// <summary>The size in words.</summary>
    /// <returns>One clause, such as <c>`Ceph` asks for 4 GiB of memory and 3 machines</c>.</returns>
    public override string ToString()
    {
        string[] amounts =
        [
            .. Amount(Minimum.MemoryGiB, "GiB of memory"), .. Amount(Minimum.Cores, "cores"), .. Amount(Minimum.DiskGiB, "GiB of disk"),
            .. Amount(Minimum.Nodes, "machines"),
        ];
        return $"`{Component.Name}` asks for {string.Join(" and ", amounts)}";
    }

    private static string[] Amount(double? amount, string of) => amount is { } a ? [FormattableString.Invariant($"{a} {of}")] : [];
}
