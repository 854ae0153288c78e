namespace Deployments.Text;

/// <summary>Thrown when an input text cannot be understood: what is wrong, where, and what to do.</summary>
public sealed class InputException : Exception
{
    /// <summary>Makes an exception without a position.</summary>
    public InputException()
        : this("the input cannot be read")
    {
    }

    /// <summary>Makes an exception without a position.</summary>
    /// <param name="message">What is wrong, as one lower-case clause.</param>
    public InputException(string message)
        : base(message) => Problem = message;

    /// <summary>Makes an exception without a position.</summary>
    /// <param name="message">What is wrong, as one lower-case clause.</param>
    /// <param name="innerException">The cause.</param>
    public InputException(string message, Exception? innerException)
        : base(message, innerException) => Problem = message;

    /// <summary>Makes an exception for a place in a text.</summary>
    /// <param name="problem">What is wrong, as one lower-case clause.</param>
    /// <param name="location">Where it is, or null where the input has no text.</param>
    /// <param name="advice">What to do about it, or null.</param>
    public InputException(string problem, SourceLocation? location, string? advice = null)
        : base((location is { } at ? $"{at}: " : "") + problem + (advice is null ? "" : $"; {advice}"))
    {
        Problem = problem;
        Location = location;
        Advice = advice;
    }

    /// <summary>What is wrong, without the position.</summary>
    public string Problem { get; }

    /// <summary>Where it is wrong, or null where the input has no text.</summary>
    public SourceLocation? Location { get; }

    /// <summary>What to do about it, or null.</summary>
    public string? Advice { get; }
}
