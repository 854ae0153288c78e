using Deployments.Catalogs;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.Notation;

/// <summary>Reads and writes stacks as JSON (<c>rules/schema/stack.schema.json</c>).</summary>
public static class StackJson
{
    private static readonly JsonFormat<Stack, Catalog> Format = new(StackReader.Read, StackWriter.Write);

    /// <summary>Reads a stack. Components may be given by id, name or alias; groups without a name get one.</summary>
    /// <param name="json">The text, at most 16 MiB.</param>
    /// <param name="name">The name of the text in messages.</param>
    /// <param name="catalog">The catalogue that knows the components; null means the built-in one.</param>
    /// <returns>The stack, well-formed but not validated.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="InputException">The text is not a stack.</exception>
    public static Stack Parse(string json, string name = "<stack>", Catalog? catalog = null) =>
        Format.Parse(json, name, catalog ?? Catalog.BuiltIn);

    /// <summary>Reads a stack from a file.</summary>
    /// <param name="path">The file: UTF-8, at most 16 MiB.</param>
    /// <param name="catalog">The catalogue that knows the components; null means the built-in one.</param>
    /// <returns>The stack, well-formed but not validated.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="InputException">The file cannot be read or is not a stack.</exception>
    public static Stack Load(string path, Catalog? catalog = null) => Format.Load(path, catalog ?? Catalog.BuiltIn);

    /// <summary>Writes a stack so that reading it gives an equal one. Unknown facts are left out; a built-in hardware profile is written as its id.</summary>
    /// <param name="stack">The stack.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    public static string Write(Stack stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        return Format.Write(stack);
    }

    /// <summary>
    /// Writes stacks as an array, each as <see cref="Write"/> does. They are written as they come, so that any number of them takes the same memory.
    /// </summary>
    /// <param name="stacks">The stacks; they are gone through once.</param>
    /// <param name="output">What to write to; it is not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteList(IEnumerable<Stack> stacks, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(stacks);
        ArgumentNullException.ThrowIfNull(output);
        string before = "[\n";
        foreach (Stack stack in stacks)
        {
            output.Write(before);
            output.Write(Write(stack).AsSpan().TrimEnd('\n'));
            before = ",\n";
        }

        output.Write(before == "[\n" ? "[]\n" : "\n]\n");
    }
}
