using System.Text;
using Deployments.Collections;
using Deployments.Detection;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Inventories;
using Deployments.Notation;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Tests.Hardware;

/// <summary>A profile that is written by hand, imported or detected gets its flags, model and platform interpreted alike.</summary>
[TestFixture]
internal sealed class ProfileInterpretationTests
{
    private const string N100 =
        "fpu vme de pse tsc msr pae mce cx8 apic sep mtrr pge mca cmov pat pse36 clflush dts acpi mmx fxsr sse sse2 ss ht tm pbe syscall nx pdpe1gb rdtscp "
            + "lm constant_tsc pni vmx ssse3 fma cx16 sse4_1 sse4_2 movbe popcnt aes xsave avx f16c lahf_lm abm ept vpid bmi1 avx2 bmi2";

    private const string Epyc =
        "fpu vme de pse tsc msr pae mce cx8 apic sep mtrr pge mca cmov pat pse36 clflush mmx fxsr sse sse2 ht syscall nx mmxext pdpe1gb rdtscp lm pni ssse3 "
            + "fma cx16 sse4_1 sse4_2 movbe popcnt aes xsave avx f16c lahf_lm svm abm npt bmi1 avx2 bmi2 sev";

    private const string Atom =
        "fpu vme de pse tsc msr pae mce cx8 apic sep mtrr pge mca cmov pat pse36 clflush mmx fxsr sse sse2 ht syscall nx lm pni vmx ssse3 cx16 sse4_1 sse4_2 "
            + "popcnt lahf_lm ept";

    private const string Guest =
        "fpu vme de pse tsc msr pae mce cx8 apic sep mtrr pge mca cmov pat pse36 clflush mmx fxsr sse sse2 syscall nx lm pni ssse3 cx16 sse4_1 sse4_2 popcnt "
            + "lahf_lm hypervisor";

    [TestCase("GenuineIntel", "Intel(R) N100", N100)]
    [TestCase("AuthenticAMD", "AMD EPYC 7313 16-Core Processor", Epyc)]
    [TestCase("GenuineIntel", "Intel(R) Atom(TM) C3558", Atom)]
    [TestCase("GenuineIntel", "Intel Xeon Processor", Guest)]
    [TestCase("GenuineIntel", "Intel(R) Xeon(R)", "vmx ept nx lm cx16 lahf_lm popcnt pni ssse3 sse4_1 sse4_2")]
    public void Flags_ThroughEveryDoor_SayTheSame(string vendorId, string model, string flags)
    {
        string cpuinfo = $"processor\t: 0\nvendor_id\t: {vendorId}\nmodel name\t: {model}\nflags\t\t: {flags}\n";
        using RecordedMachine recorded = new RecordedMachine().File("/proc/cpuinfo", cpuinfo);
        HardwareProfile[] profiles =
        [
            Written(model, null, flags),
            Inventory.Parse(Encoding.UTF8.GetBytes(cpuinfo), "cpuinfo.txt").Machines.Single(),
            Inventory.Parse(Encoding.UTF8.GetBytes(Json(model, null, flags)), "profile.json").Machines.Single(),
            recorded.Detect(),
        ];
        FeatureId[] decided =
        [
            Features.HardwareVirtualization, Features.SecondLevelAddressTranslation, Features.NoExecute, Features.X8664V2, Features.X8664V3,
            Features.UnrestrictedGuest, Features.LogicalPartition,
        ];
        bool whole = flags.StartsWith("fpu", StringComparison.Ordinal);
        foreach (HardwareProfile profile in whole ? profiles : profiles[..3])
        {
            Assert.That(profile.Architecture, Is.EqualTo(Architecture.X64));
            Assert.That(profile.Cpu.Vendor, Is.EqualTo(vendorId == "AuthenticAMD" ? "AMD" : "Intel"));
            Assert.That(profile.HostedBy, Is.EqualTo(profiles[1].HostedBy));
            Assert.That(decided.Select(f => $"{f} {profile[f].State}"), Is.EqualTo(decided.Select(f => $"{f} {profiles[1][f].State}")));
        }
    }

    [TestCase(N100, "hardware-virtualization second-level-address-translation no-execute x86-64-v2 x86-64-v3")]
    [TestCase(Epyc, "hardware-virtualization second-level-address-translation no-execute x86-64-v2 x86-64-v3 unrestricted-guest")]
    [TestCase(Atom, "hardware-virtualization second-level-address-translation no-execute x86-64-v2")]
    [TestCase(Guest, "no-execute x86-64-v2")]
    [TestCase("vmx ept nx lm unrestricted_guest", "hardware-virtualization second-level-address-translation no-execute unrestricted-guest")]
    [TestCase("svm npt", "hardware-virtualization second-level-address-translation unrestricted-guest")]
    public void Parse_Flags_EnableWhatTheyStandFor(string flags, string enabled)
    {
        HardwareProfile profile = Written(null, "x86-64", flags);
        Assert.That(profile.Features.Where(f => f.Value.State == FeatureState.Enabled && f.Key != Features.OneGibPages).Select(f => f.Key.Value),
            Is.EquivalentTo(enabled.Split(' ')));
    }

    [Test]
    public void Parse_PartOfTheFlags_MakesNothingAbsent() => Assert.That(
        Written(null, "x86-64", "vmx ept nx lm").Features.Where(f => f.Value.State != FeatureState.Enabled).Select(f => f.Key),
        Is.EqualTo(new[] { Features.LogicalPartition }));

    [Test]
    public void Parse_FeatureAgainstItsFlag_WinsAndIsNoted()
    {
        HardwareProfile profile = HardwareProfileJson.Parse(
            """{ "architecture": "x86-64", "cpu": { "flags": ["vmx", "nx"] }, "features": { "hardware-virtualization": "absent" } }""");
        Assert.That(profile[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Absent));
        Assert.That(profile.Notes.Single(), Does.StartWith("`hardware-virtualization` is stated to be absent, against flag vmx in cpu.flags"));
        Assert.That(HardwareProfileJson.Parse(HardwareProfileJson.Write(profile)).Notes, Is.EqualTo(profile.Notes));
    }

    [Test]
    public void Inventory_ProfileAgainstItsFlags_NotesIt()
    {
        const string json =
            """{ "name": "box", "architecture": "x86-64", "cpu": { "flags": ["svm"] }, "features": { "hardware-virtualization": "disabled" } }""";
        InventoryReading reading = Inventory.Parse(Encoding.UTF8.GetBytes(json), "box.json");
        Assert.That(reading.Notes.Single().Text, Does.StartWith("box: `hardware-virtualization` is stated to be disabled, against flag svm in cpu.flags"));
        Assert.That(reading.Notes.Single().Kind, Is.EqualTo(InventoryNoteKind.Contradiction));
    }

    [Test]
    public void Parse_ModuleSwitchAgainstItsFlag_IsNoContradiction() => Assert.That(
        HardwareProfileJson.Parse(
            """{ "architecture": "x86-64", "cpu": { "flags": ["vmx", "ept"] }, "features": { "second-level-address-translation": "disabled" } }""").Notes,
        Is.Empty);

    [TestCase("s390x", "IBM Z -> z/VM -> VMs")]
    [TestCase("s390x", "IBM Z -> z/VM -> VM -> Linux")]
    [TestCase("s390x", "IBM Z -> Linux -> KVM -> VMs")]
    [TestCase("ppc64le", "IBM Power -> PowerVM -> LPARs")]
    public void Check_MachineOfWhichOnlyTheArchitectureIsKnown_HasWhatItsPlatformAlwaysHas(string architecture, string stack)
    {
        HardwareProfile machine = HardwareProfileJson.Parse($$"""{ "name": "m", "architecture": "{{architecture}}" }""");
        Assert.That(Deployment.Check(stack, machine).Verdict, Is.EqualTo(Verdict.Valid));
    }

    [TestCase("ppc64le", "kvm", FeatureState.Unknown)]
    [TestCase("ppc64le", "none", FeatureState.Enabled)]
    [TestCase("s390x", "z/vm", FeatureState.Unknown)]
    public void Parse_GuestOfAPlatform_NeedNotHaveWhatTheMachineHas(string architecture, string host, FeatureState expected) => Assert.That(
        HardwareProfileJson.Parse($$"""{ "architecture": "{{architecture}}", "hostedBy": "{{host}}" }""")[Features.LogicalPartition].State,
        Is.EqualTo(expected).Or.EqualTo(expected == FeatureState.Unknown ? FeatureState.Masked : expected));

    [Test]
    public void Parse_StackWithHardwareOfItsOwn_InterpretsItsFlags()
    {
        Stack stack = StackJson.Parse(
            """{ "groups": [{ "name": "g", "components": ["linux", "kvm"], "hardware": { "architecture": "x86-64", "cpu": { "flags": ["vmx"] } } }] }""");
        Assert.That(stack.Groups[0].Hardware![Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Enabled));
    }

    [Test]
    public void Complete_ShippedProfile_AddsNothingAndContradictsNothing([ValueSource(nameof(Names))] string id)
    {
        HardwareProfile profile = HardwareProfiles.Named(id);
        Assert.That(ProfileInterpretation.Complete(profile), Is.EqualTo(profile));
        Assert.That(ProfileInterpretation.Contradictions(profile), Is.Empty);
    }

    private static ValueList<string> Names() => HardwareProfiles.Names;

    private static HardwareProfile Written(string? model, string? architecture, string flags) => HardwareProfileJson.Parse(Json(model, architecture, flags));

    private static string Json(string? model, string? architecture, string flags) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.Member("architecture", architecture);
        writer.WritePropertyName("cpu");
        writer.WriteStartObject();
        writer.Member("model", model);
        writer.WritePropertyName("flags");
        writer.WriteStartArray();
        foreach (string flag in flags.Split(' '))
        {
            writer.WriteValue(flag);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    });
}
