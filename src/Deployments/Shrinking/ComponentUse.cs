using Deployments.References;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Shrinking;

/// <summary>How common components are: the number of reference deployments whose stack has them.</summary>
internal static class ComponentUse
{
    private static readonly Lazy<Dictionary<ComponentId, int>> Uses = new(Count);

    /// <summary>The number of reference deployments that use a component.</summary>
    public static int Of(ComponentId component) => Uses.Value.GetValueOrDefault(component);

    /// <summary>The number of reference deployments that do without a component.</summary>
    public static int RarityOf(ComponentId component) => ReferenceDeployments.All.Count - Of(component);

    private static Dictionary<ComponentId, int> Count()
    {
        var uses = new Dictionary<ComponentId, int>();
        foreach (ReferenceDeployment deployment in ReferenceDeployments.All)
        {
            foreach (ComponentId component in deployment.Stack.AllGroups().SelectMany(static g => g.Components).Distinct())
            {
                uses[component] = uses.GetValueOrDefault(component) + 1;
            }
        }

        return uses;
    }
}
