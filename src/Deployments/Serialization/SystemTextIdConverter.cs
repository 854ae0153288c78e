using System.Text.Json;
using System.Text.Json.Serialization;

namespace Deployments.Serialization;

/// <summary>Writes ids as strings, in values and as keys, in documents of System.Text.Json.</summary>
/// <param name="make">Makes an id of its text.</param>
/// <param name="text">The text of an id.</param>
internal sealed class SystemTextIdConverter<T>(Func<string, T> make, Func<T, string> text) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        make(reader.GetString() ?? throw new JsonException("an id is a string"));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(text(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => make(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(text(value));
}
