using System.Globalization;
using System.Numerics;
using System.Text;
using Newtonsoft.Json;

namespace Deployments.Text;

/// <summary>Writes JSON in the format of all files of the library: two spaces, <c>\n</c> line ends, a final one, invariant culture.</summary>
internal static class JsonText
{
    private const double LargestExactInteger = 1L << 53;

    public static string Write(Action<JsonTextWriter> content)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var writer = new JsonTextWriter(text)
        {
            Formatting = Formatting.Indented,
            Indentation = 2,
            IndentChar = ' ',
            Culture = CultureInfo.InvariantCulture,
        };
        content(writer);
        writer.Flush();
        text.Write('\n');
        return text.ToString();
    }

    /// <summary>Writes an array of objects.</summary>
    public static string Array<T>(IEnumerable<T> items, Action<JsonTextWriter, T> members) => Write(writer =>
    {
        writer.WriteStartArray();
        foreach (T item in items)
        {
            writer.WriteStartObject();
            members(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    /// <summary>Joins documents: one as it is, several as an array.</summary>
    public static string Join(IReadOnlyList<string> documents)
    {
        if (documents.Count == 1)
        {
            return documents[0];
        }

        var text = new StringBuilder();
        for (int i = 0; i < documents.Count; i++)
        {
            text.Append(i == 0 ? "[\n" : ",\n").Append(documents[i].AsSpan().TrimEnd('\n'));
        }

        return text.Append("\n]\n").ToString();
    }

    /// <summary>Writes a key and a whole number of any size.</summary>
    public static void Large(this JsonTextWriter writer, string key, BigInteger value)
    {
        writer.WritePropertyName(key);
        writer.WriteRawValue(value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Writes a key and its value; nothing when the value is null.</summary>
    public static void Member(this JsonTextWriter writer, string key, string? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(key);
            writer.WriteValue(value);
        }
    }

    /// <summary>Writes a key and its value; nothing when the value is null.</summary>
    public static void Member(this JsonTextWriter writer, string key, int? value)
    {
        if (value is { } number)
        {
            writer.WritePropertyName(key);
            writer.WriteValue(number);
        }
    }

    /// <summary>Writes a key and its value, a whole number without a fraction; nothing when the value is null.</summary>
    public static void Member(this JsonTextWriter writer, string key, double? value)
    {
        if (value is not { } number)
        {
            return;
        }

        writer.WritePropertyName(key);
        if (Math.Abs(number) < LargestExactInteger && number == Math.Truncate(number))
        {
            writer.WriteValue((long)number);
        }
        else
        {
            writer.WriteValue(number);
        }
    }

    /// <summary>Writes a key and a list of strings, also when it is empty.</summary>
    public static void List(this JsonTextWriter writer, string key, IEnumerable<string> values)
    {
        writer.WritePropertyName(key);
        writer.WriteStartArray();
        foreach (string value in values)
        {
            writer.WriteValue(value);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a key and a list of objects, also when it is empty.</summary>
    public static void Objects<T>(this JsonTextWriter writer, string key, IEnumerable<T> items, Action<JsonTextWriter, T> members)
    {
        writer.WritePropertyName(key);
        writer.WriteStartArray();
        foreach (T item in items)
        {
            writer.WriteStartObject();
            members(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
