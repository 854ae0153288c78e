namespace Deployments.Diagrams.Walking;

/// <summary>Is handed choices one after another. Implement it as a struct: the loop is then compiled for it alone.</summary>
/// <remarks>It is copied while the loop runs and written back in the end, so that its fields can live in registers.</remarks>
public interface IChoiceVisitor
{
    /// <summary>Takes a choice.</summary>
    /// <param name="choice">For each variable of the space the index of its value; only valid during the call.</param>
    /// <returns>Whether to go on.</returns>
    bool Visit(ReadOnlySpan<byte> choice);
}
