using Deployments;
using Deployments.Detection;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Vocabulary;

// What is known of this machine. It reads files such as /proc/cpuinfo and never needs root.
HardwareProfile hardware = MachineDetection.Detect();
Console.WriteLine($"This machine: {hardware.Name}, {hardware.Cpu.Model ?? "unknown processor"}, {hardware.MemoryGiB:0} GiB\n");

foreach (string text in args.Length > 0 ? args :
[
    "Bare Metal -> Linux -> LXC -> Containers",
    "Bare Metal -> Linux -> KVM -> VMs",
    "Bare Metal -> Linux -> KVM -> VM -> Kubernetes -> KubeVirt -> VMs",
    "Bare Metal -> Linux -> QEMU TCG -> VMs",
    "Bare Metal -> FreeBSD -> KVM -> VMs",
])
{
    // An arrow string leaves out what everybody assumes; the check adds it and lists it in report.Assumed.
    Report report = Deployment.Check(text, hardware).Report;

    Console.WriteLine($"{report.Verdict.ToString().ToUpperInvariant(),-11} {text}");
    foreach (Finding finding in report.Of(Severity.Error))
    {
        Console.WriteLine($"            {finding.Rule}: {finding.Message}");
        foreach (Fix fix in finding.Fixes.Take(1))
        {
            Console.WriteLine($"            help: {fix.Text} (checked: the stack is then {fix.Outcome.ToString().ToLowerInvariant()})");
        }
    }

    for (int i = 0; i < report.Repair.Count; i++)
    {
        Console.WriteLine($"            step {i + 1} of {report.Repair.Count}: {report.Repair[i].Text}");
    }

    Console.WriteLine();
}
