using Deployments.Hardware;
using Deployments.Stacks;
using FsCheck;

namespace Deployments.FsCheck;

/// <summary>
/// What FsCheck draws when this class is registered, as in <c>[Properties(Arbitrary = [typeof(AnyDeployment)])]</c>: stacks of the space <c>metal</c> on the
/// fully capable x86-64 server, machines of every kind, and pairs of both. For another space register a class of your own with such members.
/// </summary>
public static class AnyDeployment
{
    private const string Space = "metal";
    private const string Machine = "x86-64-server";

    /// <summary>Stacks of the whole catalogue on the fully capable x86-64 server.</summary>
    /// <returns>The arbitrary.</returns>
    public static Arbitrary<Stack> Stacks() => Arbitraries.Stacks(Space, HardwareProfiles.Named(Machine));

    /// <summary>Machines that can exist.</summary>
    /// <returns>The arbitrary.</returns>
    public static Arbitrary<HardwareProfile> Machines() => Arbitraries.Machines();

    /// <summary>Stacks of the whole catalogue, each with an x86-64 machine that carries it.</summary>
    /// <returns>The arbitrary.</returns>
    public static Arbitrary<DeployableStack> DeployableStacks() => Arbitraries.DeployableStacks(Space, HardwareProfiles.Named(Machine));
}
