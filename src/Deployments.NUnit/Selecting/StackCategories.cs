using Deployments.Vocabulary;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Deployments.NUnit.Selecting;

/// <summary>The categories of a test over a stack: the ids of its components, and the words of their layers.</summary>
internal static class StackCategories
{
    public static void AddTo(IPropertyBag properties, StackCase stack)
    {
        ComponentId[] components = [.. stack.Stack.AllGroups().SelectMany(g => g.Components).Distinct()];
        foreach (string category in components
            .Select(c => stack.Catalog.Find(c)).Where(c => c is not null).Select(c => Words.Of(c!.Layer)).Distinct()
            .Concat(components.Select(c => c.ToString())))
        {
            if (!properties[PropertyNames.Category].Contains(category))
            {
                properties.Add(PropertyNames.Category, category);
            }
        }
    }
}
