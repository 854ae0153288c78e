using Deployments.Causes;

namespace Deployments.NRules.Evaluation;

/// <summary>A fact: the size that one machine of a group needs, with its share of the virtual machines on it.</summary>
/// <param name="Site">The site.</param>
/// <param name="Nominal">The size as vendors state it.</param>
/// <param name="Usable">What a machine of that size shows to its kernel at least.</param>
internal sealed record Takes(Site Site, MachineSize Nominal, MachineSize Usable)
{
    public override string ToString() => $"{Site} needs {Nominal}";
}
