using Newtonsoft.Json;

namespace Deployments.Serialization;

/// <summary>Writes ids as strings in documents of Newtonsoft.Json.</summary>
/// <param name="make">Makes an id of its text.</param>
/// <param name="text">The text of an id.</param>
internal sealed class NewtonsoftIdConverter<T>(Func<string, T> make, Func<T, string> text) : JsonConverter<T>
    where T : struct
{
    public override T ReadJson(JsonReader reader, Type objectType, T existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        make(reader.Value as string ?? throw new JsonSerializationException("an id is a string"));

    public override void WriteJson(JsonWriter writer, T value, JsonSerializer serializer) => writer.WriteValue(text(value));
}
