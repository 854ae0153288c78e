using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Deployments.Collections;
using Newtonsoft.Json;

namespace Deployments.Text;

/// <summary>
/// Reads values from a JSON text, token by token. Every error (syntax, type, unknown or repeated key, depth, range) becomes an
/// <see cref="InputException"/> with the line and column of the start of the token.
/// </summary>
internal sealed partial class JsonInput : IDisposable
{
    /// <summary>The deepest nesting of objects and arrays that is read.</summary>
    public const int MaximumDepth = 64;

    private readonly string file;
    private readonly TokenPositions? positions;
    private readonly JsonTextReader reader;
    private readonly OpenObject[] open = new OpenObject[MaximumDepth + 1];
    private int depth;
    private bool ended;

    /// <summary>Reads a text; locations are exact.</summary>
    public JsonInput(string text, string file)
        : this(new StringReader(WithinLimit(text, file)), file) => positions = new TokenPositions(text);

    /// <summary>Reads a trusted stream, such as a resource; locations are those of the end of a token.</summary>
    public JsonInput(TextReader text, string file)
    {
        this.file = file;
        reader = new JsonTextReader(text)
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Double,
            MaxDepth = MaximumDepth,
            Culture = CultureInfo.InvariantCulture,
        };
        Advance();
    }

    public bool AtObject => Token == JsonToken.StartObject;

    public bool AtString => Token == JsonToken.String;

    public void BeginObject()
    {
        Expect(JsonToken.StartObject, "an object");
        open[depth++] = default;
        Advance();
    }

    /// <summary>Moves to the next key of an object whose keys are free, and on to its value; false at the object's end.</summary>
    public bool NextKey(out string key)
    {
        if (!AtKey(out key))
        {
            return false;
        }

        ref OpenObject current = ref open[depth - 1];
        current.Names ??= new HashSet<string>(StringComparer.Ordinal);
        MoveToValue(key, isRepeated: !current.Names.Add(key));
        return true;
    }

    /// <summary>Moves to the next key of an object and on to its value; false at the object's end.</summary>
    /// <param name="known">The keys that the object may have, at most 64, always the same for one object.</param>
    /// <param name="key">The key, which is one of the known ones.</param>
    public bool NextKey(string[] known, out string key)
    {
        if (!AtKey(out key))
        {
            return false;
        }

        int index = IndexOf(known, key);
        ref OpenObject current = ref open[depth - 1];
        current.Known = known;
        ulong bit = index < 0 ? 0 : 1UL << index;
        MoveToValue(key, isRepeated: (current.Seen & bit) != 0);
        current.Seen |= bit;
        return index >= 0 ? true : throw UnknownKey(key);
    }

    /// <summary>The location of the start of the last key.</summary>
    public SourceLocation KeyLocation { get; private set; }

    /// <summary>Reads an array, item by item, with the current token at each item's start.</summary>
    public ValueList<T> Values<T>(Func<JsonInput, T> item)
    {
        Expect(JsonToken.StartArray, "an array");
        Advance();
        var items = new T[4];
        int count = 0;
        while (Token != JsonToken.EndArray)
        {
            if (count == items.Length)
            {
                items = Resized(items, count, count * 2);
            }

            items[count++] = item(this);
        }

        Advance();
        return count == 0 ? default : new ValueList<T>(count == items.Length ? items : Resized(items, count, count));
    }

    public ValueList<string> Strings() => Values(static input => input.String());

    public string String()
    {
        Expect(JsonToken.String, "a string");
        string value = (string)reader.Value!;
        Advance();
        return value;
    }

    public string NonEmptyString(string what)
    {
        SourceLocation location = Here;
        string value = String();
        return string.IsNullOrWhiteSpace(value) ? throw new InputException($"{what} is empty", location) : value;
    }

    public bool Boolean()
    {
        Expect(JsonToken.Boolean, "true or false");
        bool value = (bool)reader.Value!;
        Advance();
        return value;
    }

    public double Number()
    {
        if (Token is not (JsonToken.Integer or JsonToken.Float))
        {
            Expect(JsonToken.Float, "a number");
        }

        double value = reader.Value switch { double number => number, long whole => whole, _ => Large(reader.Value!) };
        if (!double.IsFinite(value))
        {
            throw Fail("the number is not finite");
        }

        Advance();
        return value;
    }

    /// <summary>A separate method, so that System.Runtime.Numerics is loaded only for numbers over 64 bits.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Large(object value) => value is BigInteger large ? (double)large : Convert.ToDouble(value, CultureInfo.InvariantCulture);

    public int Integer()
    {
        if (Token == JsonToken.Float)
        {
            throw Fail(string.Create(CultureInfo.InvariantCulture, $"a whole number is expected, not {reader.Value}"));
        }

        Expect(JsonToken.Integer, "a whole number");
        if (reader.Value is not long value || value is < int.MinValue or > int.MaxValue)
        {
            throw Fail("the whole number is out of range", "give one from −2,147,483,648 to 2,147,483,647");
        }

        Advance();
        return (int)value;
    }

    /// <summary>Reads a word of a table.</summary>
    /// <param name="words">The table.</param>
    /// <param name="what">The meaning of the word, with an article, for the message about any other word.</param>
    public T Word<T>(WordTable<T> words, string what)
        where T : struct, Enum => words[Word(words.Keys, what)];

    /// <summary>Reads a word of a list.</summary>
    /// <returns>The zero-based index of the word.</returns>
    public int Word(string[] words, string what)
    {
        SourceLocation start = Here;
        string word = String();
        int index = IndexOf(words, word);
        return index >= 0
            ? index
            : throw new InputException(
                $"'{word}' is not {what}", start, Suggestion.For(word, words) ?? $"use one of {string.Join(", ", words)}");
    }

    /// <summary>The error for a key that the current object does not know.</summary>
    public InputException UnknownKey(string key)
    {
        string[] known = open[depth - 1].Known ?? [];
        return new($"unknown key '{key}'", KeyLocation, Suggestion.For(key, known) ?? $"known keys are {string.Join(", ", known)}");
    }

    private static int IndexOf(string[] words, string word)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] == word)
            {
                return i;
            }
        }

        return -1;
    }

    private static T[] Resized<T>(T[] items, int count, int length)
    {
        var resized = new T[length];
        Array.Copy(items, resized, count);
        return resized;
    }

    /// <summary>True at a key; false at the end of the object, which is then left.</summary>
    private bool AtKey(out string key)
    {
        if (Token == JsonToken.EndObject)
        {
            open[--depth] = default;
            key = "";
            Advance();
            return false;
        }

        Expect(JsonToken.PropertyName, "a key or the end of the object");
        key = (string)reader.Value!;
        return true;
    }

    private void MoveToValue(string key, bool isRepeated)
    {
        if (isRepeated)
        {
            throw Fail($"the key '{key}' stands twice in this object", "remove one of the two");
        }

        KeyLocation = Here;
        Advance();
    }

    /// <summary>The keys that an object had so far: bits of the known ones, or the names of free ones.</summary>
    private struct OpenObject
    {
        public string[]? Known;
        public ulong Seen;
        public HashSet<string>? Names;
    }
}
