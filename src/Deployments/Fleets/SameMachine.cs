using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Fleets;

/// <summary>Compares profiles by their facts, without the names of machines and network interfaces, the number of machines, and the origins.</summary>
internal sealed class SameMachine : IEqualityComparer<HardwareProfile>
{
    public static SameMachine Comparer { get; } = new();

    public bool Equals(HardwareProfile? x, HardwareProfile? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null
            && x.Architecture == y.Architecture && Same(x.MemoryGiB, y.MemoryGiB)
            && string.Equals(x.HostedBy, y.HostedBy, StringComparison.Ordinal)
            && x.Cpu.Equals(y.Cpu) && SameFeatures(x, y) && SameDisks(x, y) && SameNics(x, y) && SameCertifications(x, y));

    public int GetHashCode(HardwareProfile machine)
    {
        var hash = new HashCode();
        hash.Add(machine.Architecture is { } architecture ? (int)architecture : -1);
        hash.Add(machine.MemoryGiB ?? -1);
        hash.Add(machine.Cpu.Model is { } model ? string.GetHashCode(model, StringComparison.Ordinal) : 0);
        hash.Add(machine.Cpu.Threads ?? -1);
        foreach ((FeatureId feature, FeatureReading reading) in machine.Features)
        {
            if (reading.State != FeatureState.Unknown)
            {
                hash.Add(string.GetHashCode(feature.ToString(), StringComparison.Ordinal));
                hash.Add((int)reading.State);
            }
        }

        hash.Add(machine.Disks?.Count ?? -1);
        hash.Add(machine.Nics?.Count ?? -1);
        return hash.ToHashCode();
    }

    private static bool SameFeatures(HardwareProfile x, HardwareProfile y)
    {
        foreach ((FeatureId feature, FeatureReading reading) in x.Features)
        {
            if (y[feature].State != reading.State)
            {
                return false;
            }
        }

        foreach ((FeatureId feature, FeatureReading reading) in y.Features)
        {
            if (reading.State != FeatureState.Unknown && !x.Features.ContainsKey(feature))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameDisks(HardwareProfile x, HardwareProfile y)
    {
        if (x.Disks?.Count != y.Disks?.Count)
        {
            return false;
        }

        for (int i = 0; i < (x.Disks?.Count ?? 0); i++)
        {
            if (!x.Disks!.Value[i].Equals(y.Disks!.Value[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameNics(HardwareProfile x, HardwareProfile y)
    {
        if (x.Nics?.Count != y.Nics?.Count)
        {
            return false;
        }

        for (int i = 0; i < (x.Nics?.Count ?? 0); i++)
        {
            NetworkInterface a = x.Nics!.Value[i], b = y.Nics!.Value[i];
            if (!Same(a.SpeedGbps, b.SpeedGbps) || a.VirtualFunctions != b.VirtualFunctions)
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameCertifications(HardwareProfile x, HardwareProfile y)
    {
        if (x.Certifications?.Count != y.Certifications?.Count)
        {
            return false;
        }

        for (int i = 0; i < (x.Certifications?.Count ?? 0); i++)
        {
            if (!string.Equals(x.Certifications!.Value[i], y.Certifications!.Value[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Same(double? x, double? y) => x is { } a ? y is { } b && a.Equals(b) : y is null;
}
