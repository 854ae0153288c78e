using Deployments.Collections;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Stacks;

/// <summary>Builds a <see cref="Stack"/> step by step. Not thread-safe; the stack it makes is.</summary>
public sealed class StackBuilder
{
    private readonly string? name;
    private readonly List<NodeGroup> groups = [];
    private readonly List<Waiver> waivers = [];

    internal StackBuilder(string? name) => this.name = name;

    /// <summary>Adds a group of physical machines.</summary>
    /// <param name="groupName">The group's name, unique in the stack.</param>
    /// <param name="configure">Says what the group has.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public StackBuilder Group(string groupName, Action<NodeGroupBuilder> configure)
    {
        groups.Add(NodeGroupBuilder.Make(groupName, configure));
        return this;
    }

    /// <summary>Accepts what a rule finds; the finding stays in the report with the reason.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="reason">Why it is accepted; not empty.</param>
    /// <param name="component">Only findings on this component; null for all.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public StackBuilder Waive(RuleId rule, string reason, ComponentId? component = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        waivers.Add(new Waiver(rule, reason, component));
        return this;
    }

    /// <summary>Makes the stack.</summary>
    /// <returns>The stack, with its shape checked.</returns>
    /// <exception cref="InputException">The stack has no group, two groups of one name, or more than the limits allow.</exception>
    public Stack ToStack()
    {
        var stack = new Stack { Name = name, Groups = groups.ToValueList(), Waivers = waivers.ToValueList() };
        StackShapeValidator.Require(stack);
        return stack;
    }
}
