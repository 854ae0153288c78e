using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Tests.Validation;

/// <summary>Conditions on vendors, certifications and amounts: they hold, fail or stay open with what is known of the machine.</summary>
internal sealed class MachineFactTests
{
    [TestCase("Intel", Verdict.Valid)]
    [TestCase("INTEL", Verdict.Valid)]
    [TestCase("AMD", Verdict.Invalid)]
    [TestCase(null, Verdict.Conditional)]
    public void Judge_Vendor_IsComparedWithoutCase(string? vendor, Verdict expected)
    {
        var machine = new HardwareProfile { Cpu = new Processor { Vendor = vendor } };
        Assert.That(Judge(new CpuVendorCondition("intel"), machine), Is.EqualTo(expected));
        Assert.That(JudgeInGuest(new CpuVendorCondition("intel"), machine), Is.EqualTo(expected), "a virtual machine has its host's processors");
    }

    [TestCase("vSAN", Verdict.Valid)]
    [TestCase("VSAN other", Verdict.Valid)]
    [TestCase("other", Verdict.Invalid)]
    [TestCase("", Verdict.Invalid)]
    [TestCase(null, Verdict.Conditional)]
    public void Judge_Certification_IsAmongThoseOfTheMachine(string? certifications, Verdict expected)
    {
        var machine = new HardwareProfile { Certifications = certifications is null ? null : [.. certifications.Split(' ')] };
        Assert.That(Judge(new CertificationCondition("vsan"), machine), Is.EqualTo(expected));
    }

    [Test]
    public void Judge_CertificationOfTheHost_IsNotThatOfItsGuests() =>
        Assert.That(JudgeInGuest(new CertificationCondition("vsan"), new HardwareProfile { Certifications = ["vsan"] }), Is.EqualTo(Verdict.Invalid));

    [TestCase(Quantity.MemoryGiB, 64)]
    [TestCase(Quantity.Cores, 8)]
    [TestCase(Quantity.Threads, 16)]
    [TestCase(Quantity.DiskGiB, 300)]
    [TestCase(Quantity.Disks, 2)]
    [TestCase(Quantity.Nics, 3)]
    [TestCase(Quantity.NicSpeedGbps, 25)]
    [TestCase(Quantity.VirtualFunctions, 9)]
    public void Judge_Amount_IsThatOfAllDevicesOfTheMachine(Quantity quantity, double amount)
    {
        var machine = new HardwareProfile
        {
            MemoryGiB = 64,
            Cpu = new Processor { Cores = 8, Threads = 16 },
            Disks = [new Disk("ssd", 100), new Disk("ssd", 200)],
            Nics = [new NetworkInterface("a", 10, 4), new NetworkInterface("b", 25, 5), new NetworkInterface("c", 1, 0)],
        };
        Assert.That(Judge(new QuantityCondition(quantity, amount), machine), Is.EqualTo(Verdict.Valid));
        double more = quantity is Quantity.MemoryGiB or Quantity.DiskGiB ? amount / Minimum.UsableShare : amount;
        Assert.That(Judge(new QuantityCondition(quantity, more + 0.5), machine), Is.EqualTo(Verdict.Invalid));
        Assert.That(Judge(new QuantityCondition(quantity, amount), HardwareProfile.Unknown), Is.EqualTo(Verdict.Conditional));
        Assert.That(Judge(new QuantityCondition(quantity, amount), null), Is.EqualTo(Verdict.Conditional));
    }

    [TestCase(Quantity.DiskGiB)]
    [TestCase(Quantity.NicSpeedGbps)]
    [TestCase(Quantity.VirtualFunctions)]
    public void Judge_AmountThatOneDeviceDoesNotTell_IsUnknown(Quantity quantity)
    {
        Disk disk = new(null, 5), untoldDisk = new(null, null);
        NetworkInterface nic = new("a", 5, 5), untoldNic = new("b", null, null);
        HardwareProfile first = new() { Disks = [untoldDisk, disk], Nics = [untoldNic, nic] };
        HardwareProfile last = new() { Disks = [disk, untoldDisk], Nics = [nic, untoldNic] };
        Assert.That(Judge(new QuantityCondition(quantity, 5), first), Is.EqualTo(Verdict.Conditional));
        Assert.That(Judge(new QuantityCondition(quantity, 5), last), Is.EqualTo(Verdict.Conditional));
    }

    [TestCase(Quantity.MemoryGiB, 4.0, Verdict.Valid)]
    [TestCase(Quantity.MemoryGiB, 4.5, Verdict.Invalid)]
    [TestCase(Quantity.Cores, 2, Verdict.Valid)]
    [TestCase(Quantity.Cores, 3, Verdict.Invalid)]
    [TestCase(Quantity.Threads, 2, Verdict.Valid)]
    [TestCase(Quantity.Threads, 3, Verdict.Invalid)]
    [TestCase(Quantity.DiskGiB, 1000, Verdict.Valid)]
    [TestCase(Quantity.VirtualFunctions, 1, Verdict.Invalid)]
    public void Judge_AmountOfAVirtualMachine_IsWhatIsStatedAndNoVirtualFunction(Quantity quantity, double asked, Verdict expected)
    {
        Component needing = MadeUp.Needing(new QuantityCondition(quantity, asked));
        NodeGroup guest = MadeUp.Group("v", [needing]) with { MemoryGiB = 4, Cores = 2 };
        Assert.That(MadeUp.Judge(Roomy, [MadeUp.Host, needing], MadeUp.Group("h", [MadeUp.Host], guest)), Is.EqualTo(expected));
    }

    [TestCase(Quantity.MemoryGiB)]
    [TestCase(Quantity.Cores)]
    [TestCase(Quantity.Threads)]
    public void Judge_AmountOfAVirtualMachineThatStatesNone_IsAsMuchAsIsAskedFor(Quantity quantity) =>
        Assert.That(JudgeInGuest(new QuantityCondition(quantity, 1000), Roomy), Is.EqualTo(Verdict.Valid));

    [TestCase(3, null, Verdict.Valid)]
    [TestCase(2, 9, Verdict.Invalid)]
    [TestCase(null, 3, Verdict.Valid)]
    [TestCase(null, 2, Verdict.Invalid)]
    [TestCase(null, null, Verdict.Conditional)]
    public void Judge_NumberOfMachines_IsTheStatedOneOrThatOfTheHardware(int? stated, int? there, Verdict expected)
    {
        Component needing = MadeUp.Needing(new QuantityCondition(Quantity.Nodes, 3));
        Assert.That(MadeUp.Judge(new HardwareProfile { Nodes = there }, [needing], MadeUp.Group("g", [needing]) with { Count = stated }), Is.EqualTo(expected));
    }

    private static HardwareProfile Roomy { get; } = new() { MemoryGiB = 64, Cpu = new Processor { Threads = 64 }, Disks = [new Disk(null, 1000)] };

    private static Verdict Judge(Condition condition, HardwareProfile? machine)
    {
        Component needing = MadeUp.Needing(condition);
        return MadeUp.Judge(machine, [needing], MadeUp.Group("g", [needing]));
    }

    private static Verdict JudgeInGuest(Condition condition, HardwareProfile machine)
    {
        Component needing = MadeUp.Needing(condition);
        return MadeUp.Judge(machine, [MadeUp.Host, needing], MadeUp.Group("h", [MadeUp.Host], MadeUp.Group("v", [needing])));
    }
}
