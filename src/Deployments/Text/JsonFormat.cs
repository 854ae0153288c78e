using Newtonsoft.Json;

namespace Deployments.Text;

/// <summary>Reads and writes values of one type as JSON.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TContext">The context that the reader needs.</typeparam>
/// <param name="read">Reads a value from its first token to its last.</param>
/// <param name="write">Writes a value.</param>
internal sealed class JsonFormat<T, TContext>(Func<JsonInput, TContext, T> read, Action<JsonTextWriter, T> write)
{
    /// <summary>Reads a text that holds one value and nothing else.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">The name of the text in messages.</param>
    /// <param name="context">The context that the reader needs.</param>
    public T Parse(string json, string name, TContext context)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        using var input = new JsonInput(json, name);
        T value = read(input, context);
        input.End();
        return value;
    }

    /// <summary>Reads a file that holds one value and nothing else.</summary>
    public T Load(string path, TContext context)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(InputText.OfFile(path), path, context);
    }

    /// <summary>Writes a value as a text of its own.</summary>
    public string Write(T value) => JsonText.Write(writer => write(writer, value));
}
