namespace Deployments.Inventories.Trees;

/// <summary>Members that are large and tell nothing of hardware, so that they are read over.</summary>
internal static class Bulk
{
    public static bool Contains(string key) => key is "managedFields" or "images" or "kubectl.kubernetes.io/last-applied-configuration";
}
