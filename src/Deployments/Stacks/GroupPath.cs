using Deployments.Collections;

namespace Deployments.Stacks;

/// <summary>A group and where it hangs in its stack.</summary>
/// <param name="Group">The group.</param>
/// <param name="Path">Its property path, such as <c>Groups[0].Guests[1]</c>.</param>
/// <param name="Depth">How many groups hold it; 0 for a physical group.</param>
internal readonly record struct GroupPath(NodeGroup Group, string Path, int Depth)
{
    /// <summary>Every group, hosts before their guests, without recursion and only as far as the caller asks.</summary>
    public static IEnumerable<GroupPath> Walk(Stack stack)
    {
        var pending = new Stack<GroupPath>();
        Push(pending, stack.Groups, "Groups", 0);
        while (pending.TryPop(out GroupPath current))
        {
            yield return current;
            Push(pending, current.Group.Guests, current.Path + ".Guests", current.Depth + 1);
        }
    }

    private static void Push(Stack<GroupPath> pending, ValueList<NodeGroup> groups, string list, int depth)
    {
        for (int i = groups.Count - 1; i >= 0; i--)
        {
            pending.Push(new GroupPath(groups[i], $"{list}[{i}]", depth));
        }
    }
}
