using Deployments.Tests.Inventories;
using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Cli;

/// <summary>Inventories of other tools, wherever the tool takes machines.</summary>
[TestFixture]
internal sealed class InventoryCommandTests
{
    private const string Stack = "Linux -> KVM -> VMs";

    private string folder = "";

    [SetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory("deployments-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [TestCase(0, "lscpu-intel.txt")]
    [TestCase(1, "lscpu-kvm-guest.json")]
    [TestCase(1, "validate-off.txt")]
    [TestCase(0, "capabilities-kvm.xml")]
    [TestCase(0, "ansible-host.json")]
    [TestCase(0, "node.yaml")]
    [TestCase(0, "profile.json")]
    public void Validate_Hardware_IsAnyInventory(int code, string sample)
    {
        ToolRun run = ToolRun.Of("validate", Stack, "--hardware", Sample(sample));
        Assert.That((run.Code, run.Error), Is.EqualTo((code, "")), run.Out);
    }

    [Test]
    public void Validate_Guest_NamesThePlaceAndWhatToDoOnTheHostBelow()
    {
        string text = ToolRun.Of("validate", Stack, "--hardware", Sample("lscpu-kvm-guest.json")).Out;
        string flat = string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.That(flat, Does.Contain("lscpu-kvm-guest.json:").And.Contain("this machine is a guest (kvm)").And.Contain("help: on the outer KVM host"));
    }

    [Test]
    public void Validate_HardwareOfStandardInput_IsRead()
    {
        ToolRun run = ToolRun.With(OwnSamples.Text("validate-off.txt"), "validate", Stack, "--hardware", "-");
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("<stdin>:1"));
    }

    [TestCase("--hardware")]
    [TestCase("--fleet")]
    public void Validate_StackAndMachinesOfStandardInput_AreRefused(string option)
    {
        ToolRun run = ToolRun.With("Linux", "validate", "-", option, "-");
        Assert.That((run.Code, run.Out), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("cannot both be read from standard input").And.Contain("  help: "));
    }

    [Test]
    public void Validate_HardwareOfAFolder_IsOneMachine_AndContradictionsAreNoted()
    {
        Put("cpuinfo-intel.txt", "dmidecode-server.txt", "validate-off.txt");
        ToolRun run = ToolRun.Of("validate", Stack, "--hardware", folder);
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain(Path.GetFileName(folder)), "the folder names the machine");
        Assert.That(run.Error, Does.StartWith("note: ").And.Contain("`hardware-virtualization` is disabled by"));
    }

    [TestCase("validate", Stack)]
    [TestCase("can-run")]
    [TestCase("count", "formula-basic")]
    public void Hardware_OfSeveralMachines_IsRefused_AndTheFleetIsNamed(params string[] command)
    {
        ToolRun run = ToolRun.Of([.. command, "--hardware", Sample("node-list.json")]);
        Assert.That((run.Code, run.Out), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("tells of 3 machines ('kvm-1', 'vm-1', 'arm-1')").And.Contain("--fleet"));
    }

    [Test]
    public void CanRun_OnAnInventory_ListsWhatItCarriesNowLaterAndNever()
    {
        string text = ToolRun.Of("can-run", "--hardware", Sample("validate-iommu-off.txt")).Out;
        Assert.That(text, Does.Contain("run on it as it is").And.Contain("after settings are changed").And.Contain("never").And.Contain("intel_iommu=on"));
    }

    [Test]
    public void Import_Verbose_NamesThePlaceOfEveryValue()
    {
        string text = ToolRun.Of("hardware", "import", "--verbose", Sample("validate-iommu-off.txt"), Sample("lscpu-intel.txt")).Out;
        string flat = string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.That(flat, Does.Contain("lscpu-intel.txt:1, Architecture")
            .And.Contain("lscpu-intel.txt:7, Model name")
            .And.Contain("validate-iommu-off.txt:4, if IOMMU is enabled by kernel says WARN"));
    }

    [Test]
    public void Import_SeveralFilesOfOneMachine_IsOneProfile_AndOfManyAList()
    {
        var one = JObject.Parse(ToolRun.Of("hardware", "import", Sample("lscpu-intel.txt"), Sample("dmidecode-server.txt")).Out);
        Assert.That((int?)one["memoryGiB"], Is.EqualTo(64));
        var many = JArray.Parse(ToolRun.Of("hardware", "import", Sample("node-list.json")).Out);
        Assert.That(many, Has.Count.EqualTo(3));
        File.WriteAllText(Path.Join(folder, "all.json"), many.ToString());
        Assert.That(ToolRun.Of("validate", Stack, "--fleet", Path.Join(folder, "all.json")).Out, Does.Contain("of 3"), "what was imported is a fleet");
    }

    [TestCase("Architektur:     x86_64\nCPU Operationsmodus: 32-bit, 64-bit\nByte-Reihenfolge: Little Endian\nCPU(s): 8\n",
        "another language than English", "LC_ALL=C lscpu")]
    [TestCase("{\"lscpu\":[{\"field\":\"Architektur:\",\"data\":\"x86_64\"}]}", "another language than English", "LC_ALL=C lscpu")]
    [TestCase("", "is empty", "export")]
    [TestCase("hello", "no known format", "known are")]
    [TestCase("name,cpu\na,4\n", "no known format", "known are")]
    [TestCase("kind: Pod\nmetadata: {name: a}\n", "an object of kind 'Pod'", "known are")]
    [TestCase("<domain type='kvm'/>", "the definition of a virtual machine", "virsh capabilities")]
    [TestCase("<list><node id='a'/></list>", "lshw -xml", "lshw -json")]
    [TestCase("<html/>", "the element 'html'", "known are")]
    [TestCase("node-1 | SUCCESS => {\n  \"ansible_facts\": {}\n}\n", "what `ansible` prints", "--tree")]
    [TestCase("NAME     STATUS   ROLES    AGE   VERSION\nnode-1   Ready    <none>   1d    v1.30.0\n", "a table of `kubectl`", "kubectl get nodes -o yaml")]
    [TestCase("Name:    node-1\nRoles:   <none>\nLabels:  a=b\nAnnotations: c\n", "kubectl describe", "kubectl get nodes -o yaml")]
    [TestCase("node-1\n    description: Computer\n  *-core\n", "what `lshw` prints for people", "lshw -json")]
    [TestCase("CPU NODE SOCKET CORE L1d:L1i:L2:L3 ONLINE\n0 0 0 0 0:0:0:0 yes\n", "a table of `lscpu`", "lscpu -J")]
    [TestCase("{}", "an empty object", "known are")]
    [TestCase("{\"kind\":\"List\",\"items\":[]}", "holds no machine", "export")]
    [TestCase("{\"lscpu\": [", "ends in the middle of a value", "cut off")]
    [TestCase("{\"name\":\"a\",\"architecture\":\"x86-64\",\"memoryGib\":4}", "unknown key 'memoryGib'", "did you mean 'memoryGiB'")]
    [TestCase("\u001f\u0000", "a null character", "binary")]
    public void Hardware_ThatIsNoInventory_IsRefusedWithAWayOut(string content, string problem, string advice)
    {
        string file = Path.Join(folder, "machine.txt");
        File.WriteAllText(file, content);
        foreach (string[] command in (string[][])[["hardware", "import", file], ["validate", Stack, "--hardware", file], ["validate", Stack, "--fleet", file]])
        {
            ToolRun run = ToolRun.Of(command);
            Assert.That((run.Code, run.Out), Is.EqualTo((2, "")));
            Assert.That(run.Error, Does.StartWith("error: ").And.Contain("machine.txt").And.Contain(problem).And.Contain("  help: ").And.Contain(advice));
        }
    }

    [TestCase("")]
    [TestCase("no-such-file.txt")]
    public void Import_OfNoFile_IsRefused(string path)
    {
        ToolRun run = ToolRun.Of("hardware", "import", path);
        Assert.That((run.Code, run.Out), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.StartWith("error: ").And.Not.Contain("internal"));
    }

    private static string Sample(string name) => Path.Join(OwnSamples.Folder, name);

    private void Put(params string[] samples)
    {
        foreach (string sample in samples)
        {
            File.Copy(Sample(sample), Path.Join(folder, sample));
        }
    }
}
