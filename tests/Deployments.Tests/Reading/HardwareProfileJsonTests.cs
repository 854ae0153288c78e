using Deployments.Detection;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Tests.Reading;

internal sealed class HardwareProfileJsonTests
{
    private const string Text = """
        {
          "name": "edge-1",
          "nodes": 3,
          "architecture": "arm64",
          "cpu": { "vendor": "Arm", "sockets": 1, "cores": 4, "threads": 8, "flags": ["fp"] },
          "features": {
            "hardware-virtualization": { "state": "enabled", "origin": "flag vmx in /proc/cpuinfo" },
            "iommu": "disabled"
          },
          "memoryGiB": 16.5,
          "disks": [{ "kind": "nvme", "sizeGiB": 100 }, {}],
          "nics": [{ "name": "eth0", "speedGbps": 2.5, "virtualFunctions": 0 }],
          "certifications": [],
          "hostedBy": "none",
          "notes": ["no firmware tables"],
          "origins": { "memoryGiB": "/proc/meminfo" }
        }
        """;

    private static readonly TestCaseData[] Mistakes =
    [
        Case("", "p:1:1: an object is expected, but the text ends"),
        Case("{ \"nodes\": 0 }", "p:1:12: the nodes are 0, but must be 1 to 1,000,000"),
        Case("{ \"memoryGiB\": -1 }", "p:1:16: the memory is -1 GiB, but must be more than 0"),
        Case("{ \"memoryGB\": 4 }", "p:1:3: unknown key 'memoryGB'; did you mean 'memoryGiB'?"),
        Case("{ \"architecture\": \"x64\" }", "p:1:19: 'x64' is not an architecture; use one of ", loose: true),
        Case("{ \"features\": { \"iomu\": \"enabled\" } }", "p:1:17: unknown hardware feature 'iomu'; did you mean 'iommu'?"),
        Case("{ \"features\": { \"iommu\": \"enabld\" } }", "p:1:26: 'enabld' is not the state of a feature; did you mean 'enabled'?"),
        Case("{ \"features\": { \"iommu\": true } }", "p:1:26: a string is expected, not true or false"),
        Case("{ \"features\": { \"iommu\": {} } }", "p:1:26: the feature has no 'state'"),
        Case("{ \"cpu\": { \"sockets\": 0 } }", "p:1:23: the sockets are 0, but must be 1 or more"),
        Case("{ \"cpu\": { \"sockets\": 2, \"cores\": 1 } }", "p:1:35: the cores of the machine are 1, fewer than its 2 sockets"),
        Case("{ \"cpu\": { \"cores\": 4, \"threads\": 2 } }", "p:1:35: the threads of the machine are 2, fewer than its 4 cores"),
        Case("{ \"cpu\": { \"sockets\": 4, \"threads\": 2 } }", "p:1:37: the threads of the machine are 2, fewer than its 4 sockets"),
        Case("{ \"disks\": [{ \"sizeGiB\": -1 }] }", "p:1:26: the size of a disk is -1 GiB, but must be 0 or more"),
        Case("{ \"nics\": [{ \"speedGbps\": 0 }] }", "p:1:27: the speed of a network interface is 0 Gbit/s, but must be more than 0"),
        Case("{ \"nics\": [{ \"virtualFunctions\": -1 }] }", "p:1:34: the virtual functions of a network interface are -1, but must be 0 or more"),
        Case("{ \"certifications\": [\" \"] }", "p:1:22: a certification is empty"),
        Case("{ \"origins\": { \"memoryGB\": \"x\" } }", "p:1:16: unknown key 'memoryGB'; did you mean 'memoryGiB'?"),
        Case("{} {}", "p:1:3: this is not JSON: additional text encountered after finished reading JSON content: {"),
    ];

    [Test]
    public void Parse_EveryKey_IsRead()
    {
        HardwareProfile profile = HardwareProfileJson.Parse(Text, "p");
        Assert.That(profile, Is.EqualTo(ProfileInterpretation.Complete(new HardwareProfile
        {
            Name = "edge-1",
            Nodes = 3,
            Architecture = Architecture.Arm64,
            Cpu = new Processor { Vendor = "Arm", Sockets = 1, Cores = 4, Threads = 8, Flags = ["fp"] },
            Features = new([
                new(new("hardware-virtualization"), new(FeatureState.Enabled, "flag vmx in /proc/cpuinfo")),
                new(new("iommu"), new(FeatureState.Disabled, "p:8:14"))]),
            MemoryGiB = 16.5,
            Disks = [new Disk("nvme", 100), new Disk(null, null)],
            Nics = [new NetworkInterface("eth0", 2.5, 0)],
            Certifications = [],
            HostedBy = "none",
            Notes = ["no firmware tables"],
            Origins = new([
                new("architecture", "p:4:19"), new("certifications", "p:13:21"), new("cpu", "p:5:10"), new("disks", "p:11:12"),
                new("hostedBy", "p:14:15"), new("memoryGiB", "/proc/meminfo"), new("nics", "p:12:11"), new("nodes", "p:3:12")]),
        })));
    }

    [Test]
    public void Write_WhatWasRead_KeepsOnlyTheOriginsThatSayMore()
    {
        HardwareProfile read = HardwareProfileJson.Parse(Text, "p");
        FeatureId[] stated = [Features.HardwareVirtualization, Features.Iommu];
        string written = HardwareProfileJson.Write(read with { Features = new(read.Features.Where(f => stated.Contains(f.Key))) });
        Assert.That(Flat(written), Is.EqualTo(Flat(Text)));
    }

    [TestCaseSource(nameof(Mistakes))]
    public void Parse_Mistake_GivesOneSentenceWithItsPlace(string json, string message, bool loose) => Assert.That(
        () => HardwareProfileJson.Parse(json, "p"),
        Throws.TypeOf<InputException>().With.Message.Matches(loose ? Does.StartWith(message) : Is.EqualTo(message)));

    private static TestCaseData Case(string json, string message, bool loose = false) =>
        new TestCaseData(json, message, loose).SetArgDisplayNames(json, message);

    private static string Flat(string json) => string.Concat(json.Where(c => !char.IsWhiteSpace(c)));
}
