namespace Deployments.Inventories.Formats;

/// <summary>One SMBIOS record, as dmidecode prints it.</summary>
internal sealed class DmidecodeRecord(int type, string start)
{
    private readonly Dictionary<string, (string Value, string Origin)> fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> items = new(StringComparer.Ordinal);

    public int Type => type;

    public string Start => start;

    /// <summary>The value of a field; null when the field is missing or empty.</summary>
    public string? this[string name] => fields.TryGetValue(name, out (string Value, string Origin) field) && field.Value.Length > 0 ? field.Value : null;

    public void Add(ReadOnlySpan<char> line, string origin)
    {
        ReadOnlySpan<char> text = line.Trim();
        int colon = text.IndexOf(':');
        if (colon > 0)
        {
            fields.TryAdd(text[..colon].ToString(), (text[(colon + 1)..].Trim().ToString(), origin));
        }

        if (text.Length > 0)
        {
            items.TryAdd(text.ToString(), origin);
        }
    }

    /// <summary>The origin of a field or characteristic; null when the record has none of that name.</summary>
    public string? OriginOf(string name) => fields.TryGetValue(name, out (string Value, string Origin) field) ? $"{field.Origin}, {name}"
        : items.TryGetValue(name, out string? origin) ? $"{origin}, {name}" : null;

    /// <summary>True when the name of a characteristic begins with the given text.</summary>
    public bool HasItem(string start)
    {
        foreach (string item in items.Keys)
        {
            if (item.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
