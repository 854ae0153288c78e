using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Notation;
using Deployments.References;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments;

/// <summary>
/// A text that means one stack or several, in any of the forms that people write: arrows, JSON, or the number, key or id of a reference deployment.
/// Immutable.
/// </summary>
public sealed record StackText : IParsable<StackText>
{
    private static readonly SearchValues<char> ArrowSigns = SearchValues.Create("→⟶➔➜>+,(&;");

    /// <summary>The form of the text.</summary>
    public required StackTextForm Form { get; init; }

    /// <summary>The stacks: one for each alternative of an arrow string, one for each reference deployment of a number; one otherwise. Never empty.</summary>
    public required ValueList<WrittenStack> Stacks { get; init; }

    /// <summary>
    /// Words that name nothing in the catalogue: in parentheses, versions, a title before a colon, what is said to be absent. They are ignored.
    /// </summary>
    public ValueList<string> Ignored { get; init; }

    /// <summary>What arrows leave open and how it was taken, one sentence each: which component is read as running in a virtual machine.</summary>
    public ValueList<string> Notes { get; init; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">Arrows (at most 100,000 characters), JSON (at most 16 MiB), or the number, key or id of a reference deployment.</param>
    /// <param name="catalog">The names to read by; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <param name="name">The name of the text in messages and locations.</param>
    /// <returns>The stacks as they are written: nothing is added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="InputException">The text cannot be understood; the message says where and why.</exception>
    public static StackText Read(string text, Catalog? catalog = null, string name = "<stack>")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        return StackParsing.IsJson(text) ? OfJson(text, catalog, name)
            : (HasArrowSign(text) ? null : OfReference(text)) ?? OfArrows(text, catalog, name);
    }

    /// <summary>Reads a text from a stream, such as standard input or the body of a request.</summary>
    /// <param name="stream">The text as UTF-8, at most 16 MiB, in any form that a string may have. It is read to its end and not closed.</param>
    /// <param name="catalog">The names to read by; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <param name="name">The name of the text in messages and locations.</param>
    /// <returns>The stacks as they are written: nothing is added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="InputException">The text cannot be read or understood; the message says where and why.</exception>
    public static StackText Read(Stream stream, Catalog? catalog = null, string name = "<stack>")
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return Read(InputText.OfStream(stream, name), catalog, name);
    }

    /// <summary>Reads a file that holds arrows or JSON.</summary>
    /// <param name="path">The file: UTF-8, at most 16 MiB. Its name ends in <c>.json</c>, or its text starts with <c>{</c>, when it is JSON.</param>
    /// <param name="catalog">The names to read by; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>The stacks as they are written: nothing is added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="InputException">The file cannot be read or understood; the message says where and why.</exception>
    public static StackText Load(string path, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        string text = InputText.OfFile(path);
        return path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || StackParsing.IsJson(text)
            ? OfJson(text, catalog, path) : OfArrows(text, catalog, path);
    }

    /// <summary>True when a text has one of the signs that only arrow strings have, so that it cannot be a file's name or an id.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for arrows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static bool HasArrowSign(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAny(ArrowSigns);
    }

    /// <summary>Reads a text by the built-in catalogue.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the notation is the same in every culture.</param>
    /// <returns>The stacks as they are written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="InputException">The text cannot be understood.</exception>
    public static StackText Parse(string s, IFormatProvider? provider = null) => Read(s);

    /// <summary>Reads a text by the built-in catalogue.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the notation is the same in every culture.</param>
    /// <param name="result">The stacks as they are written, or null.</param>
    /// <returns>False when the text cannot be understood.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out StackText result)
    {
        try
        {
            result = s is null ? null : Read(s);
        }
        catch (InputException)
        {
            result = null;
        }

        return result is not null;
    }

    private static StackText OfJson(string text, Catalog? catalog, string name)
    {
        Stack stack = StackJson.Parse(text, name, catalog);
        return new StackText { Form = StackTextForm.Json, Stacks = [new WrittenStack(stack, stack.Name ?? name, IsComplete: true)] };
    }

    private static StackText OfArrows(string text, Catalog? catalog, string name)
    {
        ArrowReading reading = ArrowNotation.Read(text, catalog, name);
        var written = new WrittenStack[reading.Stacks.Count];
        for (int i = 0; i < written.Length; i++)
        {
            Stack stack = reading.Stacks[i];
            string title = written.Length > 1 && ArrowNotation.TryWrite(stack, out string own, catalog) ? own : text;
            written[i] = new WrittenStack(stack, title, IsComplete: false);
        }

        return new StackText
        {
            Form = StackTextForm.Arrows,
            Stacks = ValueList.Create<WrittenStack>(written),
            Ignored = reading.Details,
            Notes = reading.Notes,
        };
    }

    private static StackText? OfReference(string text)
    {
        ValueList<ReferenceDeployment> found = ReferenceDeployments.Find(text);
        if (found.Count == 0)
        {
            return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
                ? throw new InputException($"there is no reference deployment {text}", null, "`deployments list deployments` shows what there is")
                : null;
        }

        var written = new WrittenStack[found.Count];
        for (int i = 0; i < written.Length; i++)
        {
            string title = $"{found[i].Keys[0]} {found[i].Title}";
            written[i] = new WrittenStack(found[i].Stack with { Name = title }, title, IsComplete: true) { Deployment = found[i] };
        }

        return new StackText { Form = StackTextForm.Reference, Stacks = ValueList.Create<WrittenStack>(written) };
    }
}
