using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>Extensions of lists of components.</summary>
internal static class ComponentList
{
    /// <summary>The components' ids, in order.</summary>
    public static ValueList<ComponentId> Ids(this List<Component> components)
    {
        var ids = new ComponentId[components.Count];
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = components[i].Id;
        }

        return new ValueList<ComponentId>(ids);
    }
}
