namespace Deployments.Spaces;

/// <summary>Is handed choices one after another. Implement it as a struct: the loop is then compiled for it alone.</summary>
public interface IChoiceVisitor
{
    /// <summary>Takes a choice.</summary>
    /// <param name="choice">For each variable of the space the index of its value; only valid during the call.</param>
    /// <returns>Whether to go on.</returns>
    bool Visit(ReadOnlySpan<byte> choice);
}
