using Deployments.Catalogs;
using Deployments.Notation;
using Deployments.Stacks;

namespace Deployments.Reporting.Text;

/// <summary>Writes stacks as arrows for people: without what arrows cannot say of a group and a reader does not miss.</summary>
internal static class StackArrows
{
    /// <summary>Writes a stack without the names and the hardware of its groups; false when arrows cannot say the rest.</summary>
    public static bool TryWrite(Stack stack, out string arrows, Catalog catalog) =>
        ArrowNotation.TryWrite(new Stack { Groups = [.. stack.Groups.Select(g => Nameless(g, 0))] }, out arrows, catalog);

    private static NodeGroup Nameless(NodeGroup group, int depth) => group with
    {
        Name = depth switch { 0 => "host", 1 => "guests", _ => $"guests-{depth}" },
        Hardware = null,
        Guests = [.. group.Guests.Select(g => Nameless(g, depth + 1))],
    };
}
