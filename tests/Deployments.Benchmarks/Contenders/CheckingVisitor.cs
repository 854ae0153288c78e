using Deployments.Diagrams.Walking;

namespace Deployments.Benchmarks.Contenders;

/// <summary>Checks that what is visited is what a space has.</summary>
internal readonly struct CheckingVisitor(Checks.SameSet set) : IChoiceVisitor
{
    public bool Visit(ReadOnlySpan<byte> choice)
    {
        set.Add(choice);
        return true;
    }
}
