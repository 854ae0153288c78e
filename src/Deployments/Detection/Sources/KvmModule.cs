namespace Deployments.Detection.Sources;

/// <summary>The state of KVM, the kernel's virtualization module.</summary>
internal sealed class KvmModule(MachineTree tree)
{
    private const string Registered = "/sys/class/misc/kvm";

    /// <summary>True when KVM runs. A node /dev/kvm alone proves nothing, because it can exist without the module.</summary>
    public bool IsRunning { get; } = tree.Exists(Registered);

    public bool HasDevice { get; } = tree.Exists("/dev/kvm");

    /// <summary>True when KVM runs in software, without support of the processor.</summary>
    public bool IsParavirtual { get; } = tree.Exists("/sys/module/kvm_pvm");

    /// <summary>A clause on the state of KVM, for an origin.</summary>
    public string Describe(string module) => !tree.HasFiles ? "whether KVM runs there is not told" : (IsRunning, HasDevice) switch
    {
        (true, true) => "/dev/kvm is there and its driver is registered",
        (true, false) => $"the driver is registered ({Registered}) but /dev/kvm is not visible here",
        (false, true) => $"/dev/kvm is there but no driver is registered: load the module {module}",
        _ => $"there is no /dev/kvm yet: load the module {module}",
    };

    /// <summary>A clause on a module whose parameter cannot be read, for an origin.</summary>
    public string DescribeUnread(string module) => tree.HasFiles ? $"{module} is not loaded" : $"the switch of {module} is not told";

    /// <summary>The value of a boolean parameter of a module; null when the module is not loaded or has no such parameter.</summary>
    public bool? Switch(string module, string parameter) => tree.Line(Path(module, parameter)) switch
    {
        "Y" or "y" or "1" => true,
        "N" or "n" or "0" => false,
        _ => null,
    };

    public static string Path(string module, string parameter) => $"/sys/module/{module}/parameters/{parameter}";

    public bool IsLoaded(string module)
    {
        if (tree.Exists("/sys/module/" + module))
        {
            return true;
        }

        foreach (ReadOnlySpan<char> line in (tree.Text("/proc/modules") ?? "").AsSpan().EnumerateLines())
        {
            if (line.StartsWith(module, StringComparison.Ordinal) && line.Length > module.Length && line[module.Length] == ' ')
            {
                return true;
            }
        }

        return false;
    }
}
