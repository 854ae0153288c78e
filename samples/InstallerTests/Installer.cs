using Deployments;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;

/// <summary>A pretend installer: it refuses what cannot work, and plans the configuration of the rest.</summary>
public static class Installer
{
    /// <summary>The settings of each group, as the installer would write them.</summary>
    /// <exception cref="InvalidOperationException">The stack cannot work; the message says why.</exception>
    public static IReadOnlyList<Setting> Plan(Stack stack, HardwareProfile? machine = null)
    {
        Report report = RulesEngine.Default.Validate(stack, machine);
        if (report.Verdict == Verdict.Invalid)
        {
            throw new InvalidOperationException(report.Findings[0].Message);
        }

        return [.. stack.AllGroups().SelectMany(Configure)];
    }

    /// <summary>What a plan sets on the same machines to different values.</summary>
    public static IEnumerable<string> Contradictions(IEnumerable<Setting> plan) => plan.GroupBy(s => (s.Group, s.Key))
        .Where(same => same.Select(s => s.Value).Distinct().Count() > 1).Select(same => string.Join(", but ", same));

    private static IEnumerable<Setting> Configure(NodeGroup group)
    {
        bool Has(ComponentId component) => group.Components.Contains(component);
        var settings = new List<Setting>();
        void Set(string key, string value, string because) => settings.Add(new Setting(group.Name, key, value, because));
        foreach (ComponentId component in group.Components)
        {
            Set($"{component}.state", "present", "it is part of the stack");
        }

        if (Has(Orchestrators.Kubernetes))
        {
            Set("sysctl.net.ipv4.ip_forward", "1", "pods are routed");
        }

        if (Has(StorageSystems.Ceph))
        {
            Set("bridge.mtu", "9000", "Ceph replicates in large frames");
        }

        // The bug: a bridge of Open vSwitch is given the room that an overlay leaves, whatever else runs on it. It shows with Ceph alone.
#if MENDED
        if (Has(Networks.OpenVswitch) && !Has(StorageSystems.Ceph))
#else
        if (Has(Networks.OpenVswitch))
#endif
        {
            Set("bridge.mtu", "1450", "an overlay of Open vSwitch takes 50 bytes of a frame");
        }

        return settings;
    }
}
