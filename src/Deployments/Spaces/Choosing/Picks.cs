using Deployments.Collections;
using Deployments.Diagrams.Searching;
using Deployments.Spaces.Compiling;
using Deployments.Text;

namespace Deployments.Spaces.Choosing;

/// <summary>What a user has chosen of a space so far. Made by <c>Space.Picks</c>, for that space only. Immutable and thread-safe.</summary>
public sealed class Picks
{
    private readonly Pick[] items;

    internal Picks(CompiledTemplate space, params Pick[] items) => (Space, this.items) = (space, items);

    /// <summary>The picks as they were written, such as <c>kvm</c>, <c>storage=ceph</c>, <c>not xen</c>.</summary>
    public ValueList<string> Names => [.. items.Select(static p => p.Name)];

    internal CompiledTemplate Space { get; }

    internal IReadOnlyList<Pick> Items => items;

    /// <summary>These picks and some more.</summary>
    /// <param name="picks">Further picks, written as for <c>Space.Picks</c>.</param>
    /// <returns>All of them; this object stays as it is.</returns>
    /// <exception cref="InputException">The space has no such component, slot or option, or has it in several groups.</exception>
    public Picks And(params ReadOnlySpan<string> picks) => new(Space, [.. items, .. Read(Space, picks)]);

    /// <summary>The picks, separated by commas.</summary>
    /// <returns>Text for a message or a log.</returns>
    public override string ToString() => string.Join(", ", items.Select(static p => p.Name));

    internal static Pick[] Read(CompiledTemplate space, ReadOnlySpan<string> picks)
    {
        var read = new Pick[picks.Length];
        for (int i = 0; i < read.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(picks[i], nameof(picks));
            read[i] = PickReader.Read(picks[i], space);
        }

        return read;
    }

    /// <summary>Picks of one space say nothing about another.</summary>
    internal static Picks Require(Picks? picks, CompiledTemplate space) => picks is null ? new Picks(space)
        : ReferenceEquals(picks.Space, space) ? picks : throw new ArgumentException("the picks were made for another space", nameof(picks));

    internal Restriction Restrict() => Restrict(Space, items);

    internal static Restriction Restrict(CompiledTemplate space, IReadOnlyCollection<Pick> picks)
    {
        bool areChosen = picks.All(p => p.Demand.Variable < space.Model.VisibleCount);
        var restriction = new Restriction((areChosen ? space : space.DecidingComponents()).Solutions);
        foreach (Pick pick in picks)
        {
            if (pick.Constant is null)
            {
                restriction.Allow(pick.Demand.Variable, pick.Demand.Values);
            }
            else if (pick.Constant == false)
            {
                restriction.AllowNothing();
            }
        }

        return restriction;
    }
}
