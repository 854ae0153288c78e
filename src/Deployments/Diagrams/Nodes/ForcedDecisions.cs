namespace Deployments.Diagrams.Nodes;

/// <summary>Removes decisions of hidden variables that have only one value.</summary>
internal static class ForcedDecisions
{
    /// <summary>The diagram without nodes that give a hidden variable its only value.</summary>
    public static Diagram Skip(Diagram diagram, int visible)
    {
        var builder = new DiagramBuilder();
        int[] made = new int[diagram.NodeCount];
        made[Diagram.True] = Diagram.True;
        Span<int> next = stackalloc int[64];
        for (int node = 2; node < diagram.NodeCount; node++)
        {
            ReadOnlySpan<int> children = diagram.ChildrenOf(node);
            if (diagram.IsProduct(node))
            {
                made[node] = builder.Join(made[children[0]], made[children[1]]);
            }
            else if (children.Length == 1 && IsHidden(diagram, node, visible))
            {
                made[node] = made[children[0]];
            }
            else
            {
                for (int i = 0; i < children.Length; i++)
                {
                    next[i] = made[children[i]];
                }

                made[node] = builder.Decide(diagram.LevelOf(node), diagram.ValuesOf(node), next[..children.Length]);
            }
        }

        return builder.Build(made[diagram.Root], diagram.Order);
    }

    /// <summary>True when a node of the diagram decides a hidden variable.</summary>
    public static bool Decides(Diagram diagram, int visible)
    {
        for (int node = 2; node < diagram.NodeCount; node++)
        {
            if (!diagram.IsProduct(node) && IsHidden(diagram, node, visible))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHidden(Diagram diagram, int node, int visible) => diagram.Order[diagram.LevelOf(node)] >= visible;
}
