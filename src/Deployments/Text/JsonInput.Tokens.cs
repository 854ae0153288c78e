using Newtonsoft.Json;

namespace Deployments.Text;

/// <content>The tokens: the current one, its location, and the errors of the JSON reader.</content>
internal sealed partial class JsonInput
{
    /// <summary>The location of the start of the current token.</summary>
    public SourceLocation Here
    {
        get
        {
            (int line, int column) = positions?.StartOf(reader.LineNumber, reader.LinePosition, Token)
                ?? (reader.LineNumber, reader.LinePosition);
            return new SourceLocation(file, Math.Max(1, line), Math.Max(1, column));
        }
    }

    /// <summary>Throws when anything follows the value.</summary>
    public void End()
    {
        if (Token != JsonToken.None)
        {
            throw Fail("more text follows the end of the document", "remove it");
        }
    }

    public InputException Fail(string problem, string? advice = null) => new(problem, Here, advice);

    public void Dispose() => reader.Close();

    /// <summary>The current token; none at the end of the text, where the JSON reader still reports the last one.</summary>
    private JsonToken Token => ended ? JsonToken.None : reader.TokenType;

    private static string WithinLimit(string text, string file) => text.Length <= InputText.MaximumBytes
        ? text
        : throw InputText.TooLarge(file);

    private void Expect(JsonToken token, string what)
    {
        if (Token != token)
        {
            throw Fail(Token == JsonToken.None ? $"{what} is expected, but the text ends" : $"{what} is expected, not {Name(Token)}");
        }
    }

    private static string Name(JsonToken token) => token switch
    {
        JsonToken.StartObject => "an object",
        JsonToken.StartArray => "an array",
        JsonToken.String => "a string",
        JsonToken.Integer or JsonToken.Float => "a number",
        JsonToken.Boolean => "true or false",
        JsonToken.Null => "null",
        _ => "this",
    };

    private void Advance()
    {
        do
        {
            ended = !Read();
        }
        while (Token == JsonToken.Comment);

        if (Token is JsonToken.StartConstructor or JsonToken.Undefined)
        {
            throw Fail("this is JavaScript, not JSON");
        }
    }

    private bool Read()
    {
        try
        {
            return reader.Read();
        }
        catch (JsonReaderException error)
        {
            var location = new SourceLocation(file, Math.Max(1, error.LineNumber), Math.Max(1, error.LinePosition));
            throw error.Message.Contains("MaxDepth", StringComparison.Ordinal)
                ? new InputException($"the nesting is deeper than {MaximumDepth} levels", location, "write fewer levels")
                : new InputException($"this is not JSON: {Clause(error.Message)}", location);
        }
    }

    /// <summary>The first sentence of a message of the JSON reader, without the path and position that it appends.</summary>
    private static string Clause(string message)
    {
        int end = message.IndexOf(". Path", StringComparison.Ordinal);
        string clause = end < 0 ? message.TrimEnd('.') : message[..end];
        return char.ToLowerInvariant(clause[0]) + clause[1..];
    }
}
