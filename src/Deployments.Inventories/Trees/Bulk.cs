namespace Deployments.Inventories.Trees;

/// <summary>The names of large members without hardware facts, which the readers skip.</summary>
internal static class Bulk
{
    public static bool Contains(string key) => key is "managedFields" or "images" or "kubectl.kubernetes.io/last-applied-configuration";
}
