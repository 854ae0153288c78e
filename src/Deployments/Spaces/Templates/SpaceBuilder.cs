using Deployments.Collections;
using Deployments.Spaces.Costs;
using Deployments.Spaces.Filters;

namespace Deployments.Spaces.Templates;

/// <summary>Builds a space definition in code. Not thread-safe.</summary>
public sealed class SpaceBuilder
{
    private readonly string id;
    private readonly List<SpaceGroup> groups = [];
    private readonly List<WeightedCost> costs = [];
    private StackFilter where = StackFilter.Always;
    private bool isExact;

    internal SpaceBuilder(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        this.id = id;
    }

    /// <summary>Adds a group of physical machines.</summary>
    /// <param name="name">The group's name, unique in the space.</param>
    /// <param name="configure">Configures the group.</param>
    /// <returns>This builder.</returns>
    public SpaceBuilder Group(string name, Action<SpaceGroupBuilder> configure)
    {
        groups.Add(SpaceGroupBuilder.Make(name, configure));
        return this;
    }

    /// <summary>Adds a filter on the stacks, in addition to the rules.</summary>
    /// <param name="condition">The filter; stacks must pass all of them.</param>
    /// <returns>This builder.</returns>
    public SpaceBuilder Where(StackFilter condition)
    {
        where &= condition;
        return this;
    }

    /// <summary>Leaves stacks as they are chosen, without what goes without saying.</summary>
    /// <returns>This builder.</returns>
    public SpaceBuilder Exact()
    {
        isExact = true;
        return this;
    }

    /// <summary>Adds a cost by which stacks can be ranked.</summary>
    /// <param name="name">The cost's name.</param>
    /// <param name="weights">Its weights, as in <see cref="WeightedCost"/>.</param>
    /// <returns>This builder.</returns>
    public SpaceBuilder Cost(string name, params IEnumerable<KeyValuePair<string, double>> weights)
    {
        costs.Add(new WeightedCost(name, new ValueMap<string, double>(weights)));
        return this;
    }

    /// <summary>The definition built so far.</summary>
    /// <returns>The definition.</returns>
    public SpaceDefinition ToDefinition() => new()
    {
        Id = id,
        Name = id,
        IsExact = isExact,
        Groups = groups.ToValueList(),
        Where = where,
        Costs = costs.ToValueList(),
    };
}
