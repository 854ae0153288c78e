using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.Notation;

/// <summary>The way people write stacks: <c>Bare Metal → Linux → KVM → VMs</c>. Thread-safe.</summary>
/// <remarks>
/// <c>→</c>, <c>-&gt;</c> and <c>&gt;</c> go up a layer; <c>+</c>, <c>,</c> and <c>&amp;</c> join siblings; <c>/</c> separates alternatives;
/// parentheses hold siblings or details; <c>VM</c> and its like, followed by more layers, open a group of virtual machines;
/// <c>3 x</c> before a word is the number of machines.
/// </remarks>
public static class ArrowNotation
{
    private const int MostAlternatives = 256;

    /// <summary>Reads an arrow string.</summary>
    /// <param name="text">The string, at most 100,000 characters.</param>
    /// <param name="catalog">The names to read by; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <param name="name">The name of the text in messages.</param>
    /// <returns>A stack for each combination of alternatives, as written: nothing is added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="InputException">The text cannot be understood; the message says where and why.</exception>
    public static ArrowReading Read(string text, Catalog? catalog = null, string name = "<stack>")
    {
        ArgumentNullException.ThrowIfNull(text);
        catalog ??= Catalog.BuiltIn;
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new InputException("the stack is empty", new SourceLocation(name, 1, 1), "write one such as 'Bare Metal -> Linux -> KVM -> VMs'");
        }

        SourceLocation LocationAt(int index) => LocationOf(text, index, name);
        var details = new List<string>();
        List<List<ArrowItem>> layers = new ArrowParser(text, catalog, LocationAt, details).Parse();
        List<ArrowItem> choices = [.. layers.SelectMany(l => l)];
        long combinations = choices.Aggregate(1L, (product, item) => Math.Min(product * item.Alternatives.Count, MostAlternatives + 1));
        if (combinations > MostAlternatives)
        {
            throw new InputException($"the alternatives make more than {MostAlternatives} stacks", LocationAt(0), "write fewer alternatives");
        }

        var stacks = new Stack[combinations];
        for (int i = 0; i < stacks.Length; i++)
        {
            stacks[i] = new ArrowAssembler(catalog, new SourceMap(), LocationAt).Assemble(Choose(layers, i));
        }

        return new ArrowReading(stacks.Length == 1 ? [stacks[0]] : stacks.Distinct().ToValueList(), details.ToValueList());
    }

    /// <summary>Reads an arrow string without alternatives.</summary>
    /// <param name="text">The string, at most 100,000 characters.</param>
    /// <param name="catalog">The names to read by; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>The stack as written: nothing is added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="InputException">The text cannot be understood, or has alternatives.</exception>
    public static Stack Parse(string text, Catalog? catalog = null)
    {
        ArrowReading reading = Read(text, catalog);
        return reading.Stacks.Count == 1 ? reading.Stacks[0] : throw new InputException(
            $"the string means {reading.Stacks.Count} alternative stacks", new SourceLocation("<stack>", 1, 1), "read it with ArrowNotation.Read");
    }

    /// <summary>Writes a stack as an arrow string that reads back to an equal stack.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="text">The string, when there is one.</param>
    /// <param name="catalog">The names to write; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>False for a stack that arrows cannot say: several groups side by side, group names, hardware, sizes or waivers.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    public static bool TryWrite(Stack stack, out string text, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(stack);
        catalog ??= Catalog.BuiltIn;
        text = "";
        if (stack.Groups.Count != 1)
        {
            return false;
        }

        string written = new ArrowWriter(catalog).Write(stack.Groups[0]);
        try
        {
            ArrowReading back = Read(written, catalog);
            text = back.Stacks.Count == 1 && back.Stacks[0].Equals(stack) ? written : "";
        }
        catch (InputException)
        {
            // What cannot be read back has no arrow string.
        }

        return text.Length > 0;
    }

    private static List<List<List<ArrowTerm>>> Choose(List<List<ArrowItem>> layers, int combination)
    {
        var chosen = new List<List<List<ArrowTerm>>>();
        foreach (List<ArrowItem> layer in layers)
        {
            var items = new List<List<ArrowTerm>>();
            foreach (ArrowItem item in layer)
            {
                items.Add(item.Alternatives[combination % item.Alternatives.Count]);
                combination /= item.Alternatives.Count;
            }

            chosen.Add(items);
        }

        return chosen;
    }

    private static SourceLocation LocationOf(string text, int index, string name)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, index);
        return new SourceLocation(name, before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }
}
