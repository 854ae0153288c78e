using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Detection;

/// <summary>
/// Adds to a profile what its processor flags, model, maker and architecture tell, as <see cref="MachineReport"/> and <see cref="MachineDetection"/>
/// interpret them. Profiles that are read from JSON have been completed so; call it for a profile that is made in C#. Thread-safe.
/// </summary>
public static class ProfileInterpretation
{
    private const string FlagSource = "cpu.flags";

    /// <summary>Completes a profile. What the profile states wins, and <see cref="HardwareProfile.Notes"/> gets each contradiction.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="catalog">The catalogue that knows the features; null means the built-in one.</param>
    /// <returns>The profile with the facts that follow from it; completing it again changes nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is null.</exception>
    public static HardwareProfile Complete(HardwareProfile profile, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        catalog ??= Catalog.BuiltIn;
        Derivation derived = Derive(profile);
        HardwareProfile complete = derived.Profile;
        foreach ((FeatureId id, FeatureReading reading) in derived.Features)
        {
            if (complete[id].State == FeatureState.Unknown && reading.State != FeatureState.Unknown && catalog.Find(id) is not null)
            {
                complete = complete.With(id, reading.State, reading.Origin);
            }
        }

        string[] notes = [.. derived.Contradictions.Except(complete.Notes, StringComparer.Ordinal)];
        complete = notes.Length == 0 ? complete : complete with { Notes = [.. complete.Notes, .. notes] };
        return WithWhatIsAlwaysThere(complete, catalog);
    }

    /// <summary>What a profile states against its own flags, one sentence each: what it states wins.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>The sentences; empty when nothing contradicts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is null.</exception>
    public static ValueList<string> Contradictions(HardwareProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Derive(profile).Contradictions;
    }

    /// <summary>Adds the features that every machine of the platform has. What is stated wins, also that it is unknown; a guest need not have them.</summary>
    private static HardwareProfile WithWhatIsAlwaysThere(HardwareProfile profile, Catalog catalog)
    {
        if (profile.Architecture is not { } architecture || profile.IsGuest)
        {
            return profile;
        }

        foreach (Feature feature in catalog.Features)
        {
            foreach (PlatformFact fact in feature.Always)
            {
                if (fact.Architectures.Contains(architecture) && !profile.Features.ContainsKey(feature.Id))
                {
                    profile = profile.With(feature.Id, FeatureState.Enabled, fact.Text);
                }
            }
        }

        return profile;
    }

    private static Derivation Derive(HardwareProfile profile)
    {
        CpuInfo? cpu = profile.Cpu.Flags.Count == 0 ? null : CpuInfo.Of(FlagSource, profile.Cpu.Flags, VendorIdOf(profile.Cpu));
        var report = new MachineReport { Cpu = cpu, Architecture = profile.Architecture ?? cpu?.Architecture };
        Hosting seen = report.FindHosting();
        Hosting hosting = profile.HostedBy is { } stated ? new Hosting(stated, profile.OriginOf("hostedBy") ?? "the profile") : seen;
        HardwareProfile named = WithNames(profile, report.Architecture, hosting);
        if (report.Architecture is null)
        {
            return new Derivation(named, ValueMap<FeatureId, FeatureReading>.Empty, []);
        }

        FeatureReading virtualization = report.HardwareVirtualization(hosting);
        FeatureReading known = profile[Features.HardwareVirtualization];
        ValueMap<FeatureId, FeatureReading> features = report
            .ProcessorFeatures(hosting, known.State == FeatureState.Unknown ? virtualization : known)
            .With(Features.HardwareVirtualization, virtualization);
        var contradictions = new List<string>();
        if (hosting.IsPhysical && seen.IsGuest)
        {
            contradictions.Add($"`hostedBy` is stated to be none, against {seen.Origin}; the statement was taken");
        }

        foreach ((FeatureId id, FeatureReading reading) in features)
        {
            Compare(profile, id, reading, contradictions);
        }

        return new Derivation(named, features, [.. contradictions.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>
    /// Absent, disabled and masked do not contradict each other; they only differ in precision. Nor does a flag contradict that a module of the kernel
    /// has what it stands for switched off.
    /// </summary>
    private static void Compare(HardwareProfile profile, FeatureId id, FeatureReading derived, List<string> contradictions)
    {
        FeatureState stated = profile[id].State;
        bool isSetting = stated == FeatureState.Disabled && MachineReport.RestsOnVirtualization(id);
        if (stated != FeatureState.Unknown && derived.State != FeatureState.Unknown && !isSetting
            && (stated == FeatureState.Enabled) != (derived.State == FeatureState.Enabled))
        {
            contradictions.Add($"`{id}` is stated to be {Words.Of(stated)}, against {derived.Origin}; the statement was taken");
        }
    }

    private static HardwareProfile WithNames(HardwareProfile profile, Architecture? architecture, Hosting hosting)
    {
        string? vendor = profile.Cpu.Vendor is { } stated ? Processor.MakerOf(stated) ?? stated : Processor.MakerOf(profile.Cpu.Model);
        if (vendor != profile.Cpu.Vendor)
        {
            profile = profile with { Cpu = profile.Cpu with { Vendor = vendor } };
        }

        if (profile.Architecture is null && architecture is not null)
        {
            profile = profile with { Architecture = architecture, Origins = With(profile.Origins, "architecture", FlagSource) };
        }

        return profile.HostedBy is null && hosting.HostedBy is { } host
            ? profile with { HostedBy = host, Origins = With(profile.Origins, "hostedBy", hosting.Origin) }
            : profile;
    }

    private static ValueMap<string, string> With(ValueMap<string, string> origins, string key, string origin) =>
        origins.ContainsKey(key) ? origins : new([.. origins.Append(KeyValuePair.Create(key, origin))]);

    private static string? VendorIdOf(Processor cpu) => (Processor.MakerOf(cpu.Vendor) ?? Processor.MakerOf(cpu.Model)) switch
    {
        "Intel" => "GenuineIntel",
        "AMD" => "AuthenticAMD",
        "Hygon" => "HygonGenuine",
        _ => null,
    };

    /// <summary>What follows from a profile.</summary>
    private sealed record Derivation(HardwareProfile Profile, ValueMap<FeatureId, FeatureReading> Features, ValueList<string> Contradictions);
}
