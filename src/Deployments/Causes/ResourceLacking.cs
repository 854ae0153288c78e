namespace Deployments.Causes;

/// <summary>Machines have less of a resource than is needed, however much they have.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Needed">How much is needed.</param>
public sealed record ResourceLacking(Resource Resource, double Needed) : Cause;
