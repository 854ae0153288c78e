namespace Deployments.Inventories.Trees;

/// <summary>Large members without facts on hardware, which are skipped.</summary>
internal static class Bulk
{
    public static bool Contains(string key) => key is "managedFields" or "images" or "kubectl.kubernetes.io/last-applied-configuration";
}
