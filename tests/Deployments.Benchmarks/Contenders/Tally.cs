using Deployments.Diagrams.Walking;

namespace Deployments.Benchmarks.Contenders;

/// <summary>Counts choices and adds up one of their values, so that none of the work can be left out.</summary>
internal struct Tally : IChoiceVisitor
{
    public long Count;
    public long Sum;

    public bool Visit(ReadOnlySpan<byte> choice)
    {
        Count++;
        Sum += choice[0];
        return true;
    }
}
