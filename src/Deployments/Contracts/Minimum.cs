using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>The least size of machine that a vendor asks for. Null values are not stated.</summary>
/// <param name="Of">What the amounts are for: the component alone, or a whole machine. Only amounts for a component alone add up.</param>
/// <param name="MemoryGiB">GiB of memory on every machine.</param>
/// <param name="Cores">Cores on every machine.</param>
/// <param name="DiskGiB">GiB of disk on every machine.</param>
/// <param name="Nodes">The least number of machines.</param>
/// <param name="Source">The source of the numbers.</param>
public sealed record Minimum(MinimumScope Of, double? MemoryGiB, double? Cores, double? DiskGiB, int? Nodes, string Source)
{
    /// <summary>
    /// The part of a nominal amount of memory or disk that a machine must have at least: 0.9. Vendors write GB where a machine shows GiB
    /// (a GB of 10⁹ bytes is 0.931 GiB), and firmware and kernel keep 2 to 4 % of the memory for themselves before they show the rest.
    /// </summary>
    /// <remarks>
    /// <c>MemTotal</c> is what remains after those (https://docs.kernel.org/filesystems/proc.html). kubeadm, which asks for 2 GB, is content
    /// with 1,700 MB (https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/constants/constants.go).
    /// </remarks>
    public const double UsableShare = 0.9;
}
