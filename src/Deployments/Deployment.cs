using Deployments.Hardware;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments;

/// <summary>The main job in one call: read a stack, add what goes without saying, judge it on a machine. Thread-safe.</summary>
/// <remarks>The calls use <see cref="DeploymentChecker.Default"/>. Make a <see cref="DeploymentChecker"/> of your own for another catalogue.</remarks>
/// <example>
/// <code>
/// DeploymentCheck check = Deployment.Check("Bare Metal -> Linux -> KVM -> VMs", HardwareProfiles.Named("x86-64-server"));
/// Console.WriteLine(check.Verdict);
/// </code>
/// </example>
public static class Deployment
{
    /// <inheritdoc cref="DeploymentChecker.Check(string, HardwareProfile?, CheckOptions?)"/>
    public static DeploymentCheck Check(string text, HardwareProfile? hardware = null, CheckOptions? options = null) =>
        DeploymentChecker.Default.Check(text, hardware, options);

    /// <inheritdoc cref="DeploymentChecker.Check(Stack, HardwareProfile?, CheckOptions?)"/>
    public static DeploymentCheck Check(Stack stack, HardwareProfile? hardware = null, CheckOptions? options = null) =>
        DeploymentChecker.Default.Check(stack, hardware, options);

    /// <inheritdoc cref="DeploymentChecker.CheckFile(string, HardwareProfile?, CheckOptions?)"/>
    public static DeploymentCheck CheckFile(string path, HardwareProfile? hardware = null, CheckOptions? options = null) =>
        DeploymentChecker.Default.CheckFile(path, hardware, options);
}
