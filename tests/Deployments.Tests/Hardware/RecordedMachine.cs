using System.Globalization;
using Deployments.Detection;
using Deployments.Hardware;

namespace Deployments.Tests.Hardware;

/// <summary>Writes the files of a made-up machine into a folder, and detects it. Disposing deletes the folder.</summary>
internal sealed class RecordedMachine : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("recorded-machine-");

    public string Root => root.FullName;

    public RecordedMachine File(string path, string content = "")
    {
        System.IO.File.WriteAllText(Prepared(path), content);
        return this;
    }

    public RecordedMachine Bytes(string path, params byte[] content)
    {
        System.IO.File.WriteAllBytes(Prepared(path), content);
        return this;
    }

    public RecordedMachine Folder(string path)
    {
        Directory.CreateDirectory(Path.Join(Root, path));
        return this;
    }

    public RecordedMachine Link(string path, string target)
    {
        System.IO.File.CreateSymbolicLink(Prepared(path), target);
        return this;
    }

    public RecordedMachine Without(string path)
    {
        string place = Path.Join(Root, path);
        if (Directory.Exists(place))
        {
            Directory.Delete(place, recursive: true);
        }
        else
        {
            System.IO.File.Delete(place);
        }

        return this;
    }

    /// <summary>Writes /proc/cpuinfo of an x86 machine with one socket of two cores.</summary>
    public RecordedMachine X86Processors(string vendor, string flags, string? vmxFlags = null, int sockets = 1)
    {
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < 2 * sockets; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"processor\t: {i}\nvendor_id\t: {vendor}\nmodel name\t: {vendor} test processor\n")
                .Append(CultureInfo.InvariantCulture, $"physical id\t: {i / 2}\ncore id\t\t: {i % 2}\ncpu cores\t: 2\nflags\t\t: fpu lm nx {flags}\n");
            if (vmxFlags is not null)
            {
                text.Append("vmx flags\t: ").Append(vmxFlags).Append('\n');
            }

            text.Append("address sizes\t: 46 bits physical, 48 bits virtual\n\n");
        }

        return File("/proc/cpuinfo", text.ToString());
    }

    public RecordedMachine Parameter(string module, string name, string value) => File($"/sys/module/{module}/parameters/{name}", value + "\n");

    /// <summary>Lets the KVM driver be loaded.</summary>
    public RecordedMachine RunningKvm() => Folder("/sys/class/misc/kvm").File("/dev/kvm");

    public HardwareProfile Detect() => MachineDetection.Detect(new DetectionOptions { Root = Root });

    public void Dispose() => root.Delete(recursive: true);

    private string Prepared(string path)
    {
        string place = Path.Join(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return place;
    }
}
