using Deployments.Catalogs;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.Notation;

/// <summary>Stacks as JSON (<c>rules/schema/stack.schema.json</c>).</summary>
public static class StackJson
{
    /// <summary>Reads a stack. Components may be given by id, name or alias; groups without a name get one.</summary>
    /// <param name="json">The text, at most 16 MiB.</param>
    /// <param name="name">What the text is called in messages.</param>
    /// <param name="catalog">The catalogue that knows the components; null means the built-in one.</param>
    /// <returns>The stack, with its shape checked. Whether it works is not judged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="InputException">The text is not a stack.</exception>
    public static Stack Parse(string json, string name = "<stack>", Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        using var input = new JsonInput(json, name);
        Stack stack = StackReader.Read(input, catalog ?? Catalog.BuiltIn);
        input.End();
        return stack;
    }

    /// <summary>Reads a stack from a file.</summary>
    /// <param name="path">The file: UTF-8, at most 16 MiB.</param>
    /// <param name="catalog">The catalogue that knows the components; null means the built-in one.</param>
    /// <returns>The stack, with its shape checked. Whether it works is not judged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="InputException">The file cannot be read or is not a stack.</exception>
    public static Stack Load(string path, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(InputText.OfFile(path), path, catalog);
    }

    /// <summary>Writes a stack so that reading it gives an equal one. What is unknown is left out; a shipped hardware profile is written as its id.</summary>
    /// <param name="stack">The stack.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    public static string Write(Stack stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        return JsonText.Write(writer => StackWriter.Write(writer, stack));
    }
}
