using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Deployments.Serialization;

/// <summary>Embeds a format of this library in documents of Newtonsoft.Json.</summary>
/// <param name="read">Reads the format; null for a value that is only written.</param>
/// <param name="write">Writes the format.</param>
internal sealed class NewtonsoftConverter<T>(Func<string, T>? read, Func<T, string> write) : JsonConverter<T>
    where T : class
{
    public override bool CanRead => read is not null;

    public override T? ReadJson(JsonReader reader, Type objectType, T? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        JToken token = JToken.Load(reader);
        return token.Type == JTokenType.Null ? null : read!(token.ToString(Formatting.None));
    }

    public override void WriteJson(JsonWriter writer, T? value, JsonSerializer serializer)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }

        JToken.Parse(write(value)).WriteTo(writer);
    }
}
