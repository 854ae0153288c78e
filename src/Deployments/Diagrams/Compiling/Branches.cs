using Deployments.Diagrams.Logic;
using Deployments.Diagrams.Nodes;

namespace Deployments.Diagrams.Compiling;

/// <summary>The independent parts that are left after one value, smallest first, so that a contradiction shows early.</summary>
internal sealed class Branches
{
    private readonly Residual[] parts;
    private readonly Literal[] free;
    private readonly int[] nodes;
    private int next;

    public Branches(Propagation propagation, bool[] silent)
    {
        parts = [.. propagation.Parts];
        free = [.. propagation.Free.Where(f => !silent[f.Variable])];
        nodes = new int[parts.Length];
        Array.Sort(parts, static (x, y) => x.Levels.Length != y.Levels.Length
            ? x.Levels.Length.CompareTo(y.Levels.Length) : x.Levels[0].CompareTo(y.Levels[0]));
    }

    /// <summary>Continues as far as parts are compiled; false when one must be compiled first.</summary>
    public bool Advance(DiagramBuilder builder, ResidualTable known, out int node, out Residual? missing)
    {
        missing = null;
        node = Diagram.False;
        for (; next < parts.Length; next++)
        {
            if (!known.TryGet(parts[next], out nodes[next]))
            {
                missing = parts[next];
                return false;
            }

            if (nodes[next] == Diagram.False)
            {
                return true;
            }
        }

        node = Join(builder);
        return true;
    }

    /// <summary>Joins the parts by the level of their first variable.</summary>
    private int Join(DiagramBuilder builder)
    {
        var all = new (int Level, int Node)[parts.Length + free.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            all[i] = (parts[i].Levels[0], nodes[i]);
        }

        for (int i = 0; i < free.Length; i++)
        {
            all[parts.Length + i] = (free[i].Variable, builder.Any(free[i].Variable, free[i].Values));
        }

        Array.Sort(all, static (x, y) => x.Level.CompareTo(y.Level));
        int joined = Diagram.True;
        for (int i = all.Length - 1; i >= 0; i--)
        {
            joined = builder.Join(all[i].Node, joined);
        }

        return joined;
    }
}
