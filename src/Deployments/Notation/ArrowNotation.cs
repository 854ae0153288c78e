using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.Notation;

/// <summary>The way people write stacks: <c>Bare Metal → Linux → KVM → VMs</c>. Thread-safe.</summary>
/// <remarks>
/// <c>→</c>, <c>-&gt;</c> and <c>&gt;</c> go up a layer; <c>+</c>, <c>,</c> and <c>&amp;</c> join siblings; <c>/</c> separates alternatives;
/// parentheses hold siblings or details; <c>VM</c> and its like, followed by more layers, open a group of virtual machines;
/// <c>3 x</c> before a word is the number of machines; <c>;</c> begins other machines. <c>on</c>, <c>inside</c>, <c>as</c>, <c>with</c>, <c>and</c>,
/// <c>or</c>, <c>without</c> and <c>nested</c> mean what they say. What boots after an arrow that follows a hypervisor or a cloud is its guest; where
/// a name can stand in several places, it stands in the first where the stack can work, and the reading says so.
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
        List<List<List<ArrowItem>>> machines = new ArrowParser(text, catalog, LocationAt, details).Parse();
        if (!machines.Exists(layers => layers.Exists(items => items.Exists(HasTerms))))
        {
            throw new InputException("the text names no part of a stack", LocationAt(0), "write one such as 'Bare Metal -> Linux -> KVM -> VMs'");
        }

        long combinations = 1;
        foreach (ArrowItem item in machines.SelectMany(layers => layers).SelectMany(items => items))
        {
            combinations = Math.Min(combinations * Combinations(item), MostAlternatives + 1);
        }

        if (combinations > MostAlternatives)
        {
            throw new InputException($"the alternatives make more than {MostAlternatives} stacks", LocationAt(0), "write fewer alternatives");
        }

        var notes = new List<string>();
        var trial = new StackTrial(catalog);
        var stacks = new Stack[combinations];
        for (int i = 0; i < stacks.Length; i++)
        {
            int combination = i;
            List<ArrowPart> ChooseAll(List<ArrowItem> items) => items.ConvertAll(item => Choose(item, ref combination));
            List<List<List<ArrowPart>>> chosen = machines.ConvertAll(layers => layers.ConvertAll(ChooseAll));

            // "A + B" is one machine where that can work; else each part stands where it can.
            var assembler = new ArrowAssembler(catalog, trial, LocationAt, areSiblingsTogether: true);
            stacks[i] = assembler.Assemble(chosen);
            if (chosen.Exists(layers => layers.Exists(parts => parts.Count > 1)) && trial.ErrorsOf(assembler.Groups) > 0)
            {
                assembler = new ArrowAssembler(catalog, trial, LocationAt, areSiblingsTogether: false);
                stacks[i] = assembler.Assemble(chosen);
            }

            notes.AddRange(assembler.Notes);
        }

        return new ArrowReading(
            stacks.Length == 1 ? [stacks[0]] : stacks.Distinct().ToValueList(), details.ToValueList(), notes.Distinct().ToValueList());
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
    /// <returns>False for a stack that arrows cannot say: several guest groups side by side, group names, hardware, sizes or waivers.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    public static bool TryWrite(Stack stack, out string text, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(stack);
        catalog ??= Catalog.BuiltIn;
        var writer = new ArrowWriter(catalog);
        text = writer.Write(stack, " -> ");
        if (!ReadsBackTo(stack, text, catalog))
        {
            text = writer.Write(stack, " + ");
            text = ReadsBackTo(stack, text, catalog) ? text : "";
        }

        return text.Length > 0;
    }

    private static bool ReadsBackTo(Stack stack, string text, Catalog catalog)
    {
        try
        {
            ArrowReading back = Read(text, catalog);
            return back.Stacks.Count == 1 && back.Stacks[0].Equals(stack);
        }
        catch (InputException)
        {
            return false;
        }
    }

    private static bool HasTerms(ArrowItem item) => item.Alternatives.Exists(a => a.Count > 0) || item.Details.Exists(HasTerms);

    private static long Combinations(ArrowItem item) =>
        item.Details.Aggregate((long)item.Alternatives.Count, (product, detail) => Math.Min(product * Combinations(detail), MostAlternatives + 1));

    private static ArrowPart Choose(ArrowItem item, ref int combination)
    {
        List<ArrowTerm> terms = item.Alternatives[combination % item.Alternatives.Count];
        combination /= item.Alternatives.Count;
        var details = new List<ArrowPart>();
        foreach (ArrowItem detail in item.Details)
        {
            details.Add(Choose(detail, ref combination));
        }

        return new ArrowPart(terms, details, item.IsNested);
    }

    private static SourceLocation LocationOf(string text, int index, string name)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, index);
        return new SourceLocation(name, before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }
}
