namespace Deployments.Assumptions;

/// <summary>Something that components or groups ask for, and that is filled in where it is missing.</summary>
/// <param name="Condition">What they ask for.</param>
/// <param name="Demanders">The components that need it, as indices in the catalogue.</param>
/// <param name="Beside">The components beside which nothing new is begun for it, as indices in the catalogue.</param>
internal sealed record PlannedNeed(PlannedCondition Condition, List<int> Demanders, int[] Beside)
{
    /// <summary>The architectures on which it is always filled.</summary>
    public byte FilledOn => Beside.Length == 0 ? Condition.FilledOn : (byte)0;
}
