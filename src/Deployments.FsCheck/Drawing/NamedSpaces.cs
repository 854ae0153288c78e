using System.Collections.Concurrent;
using Deployments.Hardware;
using Deployments.Spaces;
using Deployments.Spaces.Filters;
using Deployments.Spaces.Templates;
using Deployments.Text;

namespace Deployments.FsCheck.Drawing;

/// <summary>Spaces by name, compiled once: FsCheck asks for an arbitrary as often as there are properties. Thread-safe.</summary>
internal static class NamedSpaces
{
    private static readonly ConcurrentDictionary<(string Id, HardwareProfile? Hardware, string? Where), Space> Known = new();

    /// <summary>A shipped space.</summary>
    /// <exception cref="InputException">There is no such space, the condition cannot be read, or it names what the space does not have.</exception>
    public static Space Of(string id, HardwareProfile? hardware, string? where) => Known.GetOrAdd((id, hardware, where), static key =>
    {
        SpaceDefinition definition = SpaceDefinitions.Named(key.Id);
        return Space.Compile(key.Where is null ? definition : definition with { Where = definition.Where & StackFilter.Parse(key.Where) }, key.Hardware);
    });
}
