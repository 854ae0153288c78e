namespace Deployments.Spaces.Diagrams;

/// <summary>
/// The solutions of small nodes written out once as the changes from each to the next, so that enumerating them is copying bytes.
/// </summary>
/// <remarks>An entry is a place and a value; the last entry of a row has its sign bit set. Made when first needed; a race makes the same tape twice.</remarks>
internal sealed class ChoiceTapes(CompiledSpace space)
{
    /// <summary>The most solutions that are written out for one node.</summary>
    public const ulong MaximumRows = 4096;

    private const int MaximumEntries = 32_000_000;

    private readonly int[]?[] tapes = new int[]?[space.Diagram.NodeCount];
    private int entries;

    /// <summary>The tape of a node, or null when it has too many solutions.</summary>
    public int[]? Of(int node)
    {
        if (tapes[node] is { } tape)
        {
            return tape;
        }

        ulong rows = space.Counts.Small(node);
        if (rows is < 2 or > MaximumRows || !space.Counts.Fits(node) || entries > MaximumEntries)
        {
            return null;
        }

        tape = Write(node);
        Interlocked.Add(ref entries, tape.Length);
        return tapes[node] = tape;
    }

    private int[] Write(int node)
    {
        var walk = new ChoiceWalk(space, node, useTapes: false);
        byte[] values = new byte[space.VariableCount];
        byte[] before = new byte[space.VariableCount];
        Array.Fill(before, byte.MaxValue);
        int[] mine = [.. PlacesOf(node)];
        var tape = new List<int>();
        while (walk.MoveNext(values))
        {
            foreach (int place in mine)
            {
                if (values[place] != before[place])
                {
                    tape.Add((place << 8) | values[place]);
                    before[place] = values[place];
                }
            }

            tape[^1] |= int.MinValue;
        }

        return [.. tape];
    }

    /// <summary>The visible variables that a node decides.</summary>
    private SortedSet<int> PlacesOf(int root)
    {
        var places = new SortedSet<int>();
        var pending = new Stack<int>([root]);
        while (pending.TryPop(out int node))
        {
            // Every path through a node decides the same variables, so one path tells.
            if (node > Diagram.True)
            {
                if (space.Diagram.IsProduct(node))
                {
                    pending.Push(space.Diagram.ChildrenOf(node)[0]);
                    pending.Push(space.Diagram.ChildrenOf(node)[1]);
                }
                else
                {
                    int place = space.Places[space.Diagram.LevelOf(node)];
                    _ = place < space.VisibleCount && places.Add(place);
                    pending.Push(space.Diagram.ChildrenOf(node)[0]);
                }
            }
        }

        return places;
    }
}
