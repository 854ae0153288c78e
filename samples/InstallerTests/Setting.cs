/// <summary>A line of configuration that the installer writes on the machines of a group.</summary>
public sealed record Setting(string Group, string Key, string Value, string Because)
{
    public override string ToString() => $"{Group}: {Key}={Value} ({Because})";
}
