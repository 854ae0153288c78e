namespace Deployments.Diagrams.Walking;

/// <summary>Receives choices one after another. Implement it as a struct, so that the JIT compiles the loop for it.</summary>
/// <remarks>The visitor is copied during the loop and written back at its end, so that its fields can stay in registers.</remarks>
public interface IChoiceVisitor
{
    /// <summary>Receives a choice.</summary>
    /// <param name="choice">For each variable the index of its value; valid only during the call.</param>
    /// <returns>True to continue, false to stop.</returns>
    bool Visit(ReadOnlySpan<byte> choice);
}
