namespace Deployments.Inventories.Formats;

/// <summary>One record of the SMBIOS tables as dmidecode prints it.</summary>
internal sealed class DmidecodeRecord(int type, string start)
{
    private readonly Dictionary<string, (string Value, string Place)> fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> items = new(StringComparer.Ordinal);

    public int Type => type;

    public string Start => start;

    /// <summary>The value of a field; null when there is none.</summary>
    public string? this[string name] => fields.TryGetValue(name, out (string Value, string Place) field) && field.Value.Length > 0 ? field.Value : null;

    public void Add(ReadOnlySpan<char> line, string place)
    {
        ReadOnlySpan<char> text = line.Trim();
        int colon = text.IndexOf(':');
        if (colon > 0)
        {
            fields.TryAdd(text[..colon].ToString(), (text[(colon + 1)..].Trim().ToString(), place));
        }

        if (text.Length > 0)
        {
            items.TryAdd(text.ToString(), place);
        }
    }

    /// <summary>The location of a field or characteristic; null when the record has none of that name.</summary>
    public string? Place(string name) => fields.TryGetValue(name, out (string Value, string Place) field) ? $"{field.Place}, {name}"
        : items.TryGetValue(name, out string? place) ? $"{place}, {name}" : null;

    /// <summary>True when a characteristic begins with the text.</summary>
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
