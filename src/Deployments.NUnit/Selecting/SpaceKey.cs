namespace Deployments.NUnit.Selecting;

/// <summary>What a space is compiled from: its name or file, or the class that makes it, and the hardware and the condition of an attribute.</summary>
internal sealed record SpaceKey(string? Name, Type? Maker, string? Hardware, string? Where, string Folder)
{
    /// <summary>The space, as the messages name it.</summary>
    public string Title => Name ?? Maker!.Name;
}
