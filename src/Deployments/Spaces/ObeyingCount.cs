using System.Numerics;

namespace Deployments.Spaces;

/// <summary>How many stacks of a space obey policies, as far as they were judged.</summary>
/// <param name="Obeying">How many of the judged ones obey.</param>
/// <param name="Judged">How many were judged.</param>
/// <param name="Of">How many stacks the space has.</param>
public sealed record ObeyingCount(long Obeying, long Judged, BigInteger Of)
{
    /// <summary>True when every stack of the space was judged, so that the count is exact.</summary>
    public bool IsExact => Judged == Of;
}
