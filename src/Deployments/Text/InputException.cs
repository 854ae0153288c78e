namespace Deployments.Text;

/// <summary>The exception for an invalid input: the problem, its location and advice.</summary>
public sealed class InputException : Exception
{
    /// <summary>Makes an exception without a location.</summary>
    public InputException()
        : this("the input cannot be read")
    {
    }

    /// <summary>Makes an exception without a location.</summary>
    /// <param name="message">The problem, as one lower-case clause.</param>
    public InputException(string message)
        : base(message) => Problem = message;

    /// <summary>Makes an exception without a location.</summary>
    /// <param name="message">The problem, as one lower-case clause.</param>
    /// <param name="innerException">The cause.</param>
    public InputException(string message, Exception? innerException)
        : base(message, innerException) => Problem = message;

    /// <summary>Makes an exception for a location in a text.</summary>
    /// <param name="problem">The problem, as one lower-case clause.</param>
    /// <param name="location">The location; null when the input has no text.</param>
    /// <param name="advice">Advice on how to repair the input; null without any.</param>
    public InputException(string problem, SourceLocation? location, string? advice = null)
        : base((location is { } at ? $"{at}: " : "") + problem + (advice is null ? "" : $"; {advice}"))
    {
        Problem = problem;
        Location = location;
        Advice = advice;
    }

    /// <summary>The problem, without its location.</summary>
    public string Problem { get; }

    /// <summary>The location of the problem; null when the input has no text.</summary>
    public SourceLocation? Location { get; }

    /// <summary>Advice on how to repair the input; null without any.</summary>
    public string? Advice { get; }
}
