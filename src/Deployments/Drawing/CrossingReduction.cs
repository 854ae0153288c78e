namespace Deployments.Drawing;

/// <summary>
/// Orders the knots of each layer so that few lines cross: each goes to the mean place of its neighbours, by turns of those above and below, and the best
/// order that was met is kept. Blocks stay together.
/// </summary>
/// <remarks>K. Sugiyama, S. Tagawa, M. Toda, "Methods for visual understanding of hierarchical system structures", 1981.</remarks>
internal sealed class CrossingReduction
{
    private const int Sweeps = 24;

    private readonly Mesh mesh;
    private readonly List<int>[] above;
    private readonly List<int>[] below;
    private readonly double[] place;
    private readonly double[] blockPlace;

    public CrossingReduction(Mesh mesh)
    {
        this.mesh = mesh;
        above = [.. mesh.Knots.Select(static _ => new List<int>())];
        below = [.. mesh.Knots.Select(static _ => new List<int>())];
        place = new double[mesh.Knots.Count];
        blockPlace = [.. Enumerable.Range(0, mesh.Blocks).Select(static b => (double)b)];
        foreach ((int upper, int lower) in mesh.Steps())
        {
            below[upper].Add(lower);
            above[lower].Add(upper);
        }
    }

    /// <summary>Orders the layers of the mesh.</summary>
    /// <returns>The place of each block from the left.</returns>
    public double[] Run()
    {
        List<int>[] layers = mesh.Layers;
        Array.ForEach(layers, Number);
        SortBlocks();
        Array.ForEach(layers, l => Sort(l, k => place[k]));
        int best = Crossings();
        int[][] kept = [.. layers.Select(static l => l.ToArray())];
        for (int sweep = 0; sweep < Sweeps && best > 0; sweep++)
        {
            bool down = sweep % 2 == 0;
            for (int i = 0; i < layers.Length; i++)
            {
                List<int>[] neighbours = down ? above : below;
                Sort(layers[down ? layers.Length - 1 - i : i], k => neighbours[k].Count == 0 ? place[k] : neighbours[k].Average(n => place[n]));
            }

            int crossings = Crossings();
            if (crossings < best)
            {
                best = crossings;
                kept = [.. layers.Select(static l => l.ToArray())];
            }
        }

        for (int i = 0; i < layers.Length; i++)
        {
            layers[i].Clear();
            layers[i].AddRange(kept[i]);
        }

        return blockPlace;
    }

    private void Sort(List<int> layer, Func<int, double> key)
    {
        var keys = layer.ToDictionary(static k => k, key);
        int[] sorted = [.. layer.OrderBy(k => blockPlace[mesh.Knots[k].Block]).ThenBy(k => keys[k])];
        layer.Clear();
        layer.AddRange(sorted);
        Number(layer);
    }

    /// <summary>Places are shares of the layer's width, so that those of layers of different lengths compare.</summary>
    private void Number(List<int> layer)
    {
        for (int i = 0; i < layer.Count; i++)
        {
            place[layer[i]] = (i + 0.5) / layer.Count;
        }
    }

    /// <summary>Moves each block to the mean place of the blocks that its lines come from and go to.</summary>
    private void SortBlocks()
    {
        (int A, int B)[] links = [.. mesh.Steps().Select(s => (mesh.Knots[s.Upper].Block, mesh.Knots[s.Lower].Block)).Where(static l => l.Item1 != l.Item2)];
        for (int turn = 0; turn < 8; turn++)
        {
            double[] next = [.. blockPlace];
            for (int block = 0; block < next.Length; block++)
            {
                next[block] = links.Where(l => l.A == block || l.B == block).Select(l => blockPlace[l.A == block ? l.B : l.A])
                    .DefaultIfEmpty(blockPlace[block]).Average();
            }

            for (int block = 0; block < next.Length; block++)
            {
                blockPlace[block] = (next[block] + blockPlace[block]) / 2;
            }
        }

        int[] order = [.. Enumerable.Range(0, mesh.Blocks).OrderBy(b => blockPlace[b]).ThenBy(static b => b)];
        for (int i = 0; i < order.Length; i++)
        {
            blockPlace[order[i]] = i;
        }
    }

    private int Crossings()
    {
        int count = 0;
        foreach (List<int> layer in mesh.Layers)
        {
            var lines = new List<(double Upper, double Lower)>();
            foreach (int upper in layer)
            {
                lines.AddRange(below[upper].Select(lower => (place[upper], place[lower])));
            }

            for (int i = 0; i < lines.Count; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    count += (lines[i].Upper - lines[j].Upper) * (lines[i].Lower - lines[j].Lower) < 0 ? 1 : 0;
                }
            }
        }

        return count;
    }
}
