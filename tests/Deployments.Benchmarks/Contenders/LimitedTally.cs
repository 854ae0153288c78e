using Deployments.Diagrams.Walking;

namespace Deployments.Benchmarks.Contenders;

/// <summary>A <see cref="Tally"/> that has enough after some choices.</summary>
internal struct LimitedTally : IChoiceVisitor
{
    public long Count;
    public long Sum;
    public long Limit;

    public bool Visit(ReadOnlySpan<byte> choice)
    {
        Sum += choice[0];
        return ++Count < Limit;
    }
}
