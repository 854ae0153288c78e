using System.Text.Json;
using System.Text.Json.Serialization;
using Deployments.Text;

namespace Deployments.Serialization;

/// <summary>Embeds a format of this library in documents of System.Text.Json.</summary>
/// <param name="what">The name of the value in messages.</param>
/// <param name="read">Reads the format; null for a value that is only written.</param>
/// <param name="write">Writes the format.</param>
internal sealed class SystemTextConverter<T>(string what, Func<string, T>? read, Func<T, string> write) : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (read is null)
        {
            throw new NotSupportedException($"{what} can be written as JSON, but not read");
        }

        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        try
        {
            return read(document.RootElement.GetRawText());
        }
        catch (InputException fault)
        {
            throw new JsonException($"the JSON is not {what}: {fault.Problem}", fault);
        }
    }

    // Written as a value of its own, so that the options' indentation and escaping apply.
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.Parse(write(value));
        document.RootElement.WriteTo(writer);
    }
}
