using System.Text.Json;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.References;
using Deployments.Reporting.Json;
using Deployments.Serialization;
using Deployments.Stacks;
using Deployments.Vocabulary;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Deployments.Tests.Facade;

[TestFixture]
internal sealed class SerializationTests
{
    private static readonly JsonSerializerOptions SystemText = new JsonSerializerOptions { WriteIndented = true }.AddDeployments();
    private static readonly JsonSerializerSettings Newtonsoft = new JsonSerializerSettings { Formatting = Formatting.Indented }.AddDeployments();

    [Test]
    public void Messages_WithStacksProfilesAndIds_ReadBackEqualInBothSerializers()
    {
        foreach (ReferenceDeployment deployment in ReferenceDeployments.All)
        {
            var message = new Message(deployment.Stack, HardwareProfiles.Named(deployment.HardwareProfileName), Hypervisors.Kvm, Features.Iommu);
            Assert.That(JsonSerializer.Deserialize<Message>(JsonSerializer.Serialize(message, SystemText), SystemText)!.Stack, Is.EqualTo(message.Stack));
            Assert.That(JsonConvert.DeserializeObject<Message>(JsonConvert.SerializeObject(message, Newtonsoft), Newtonsoft)!.Stack, Is.EqualTo(message.Stack));
        }

        var one = new Message(Stack.Parse("Linux -> KVM"), HardwareProfiles.Named("edge-box"), Hypervisors.Kvm, Features.Iommu);
        Message system = JsonSerializer.Deserialize<Message>(JsonSerializer.Serialize(one, SystemText), SystemText)!;
        Message newtonsoft = JsonConvert.DeserializeObject<Message>(JsonConvert.SerializeObject(one, Newtonsoft), Newtonsoft)!;
        Assert.That((system.Component, system.Feature), Is.EqualTo((one.Component, one.Feature)));
        Assert.That((newtonsoft.Component, newtonsoft.Feature), Is.EqualTo((one.Component, one.Feature)));
        Assert.That(HardwareProfileJson.Write(system.Machine), Is.EqualTo(HardwareProfileJson.Write(one.Machine)));
        Assert.That(HardwareProfileJson.Write(newtonsoft.Machine), Is.EqualTo(HardwareProfileJson.Write(one.Machine)));
    }

    [Test]
    public void Ids_AreKeysOfDictionaries()
    {
        var costs = new Dictionary<ComponentId, int> { [Hypervisors.Kvm] = 1, [Hypervisors.Esxi] = 4000 };
        string json = JsonSerializer.Serialize(costs, SystemText);
        Assert.That(json.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal), Is.EqualTo("""{"kvm":1,"esxi":4000}"""));
        Assert.That(JsonSerializer.Deserialize<Dictionary<ComponentId, int>>(json, SystemText), Is.EqualTo(costs));
    }

    [Test]
    public void Reports_AreWrittenInTheFormatOfReportJson()
    {
        Report report = Deployment.Check("Linux -> KVM -> VMs", HardwareProfiles.Named("x86-64-server-without-hardware-virtualization")).Report;
        using JsonDocument expected = JsonDocument.Parse(ReportJson.Write(report));
        using JsonDocument system = JsonDocument.Parse(JsonSerializer.Serialize(report, SystemText));
        using JsonDocument newtonsoft = JsonDocument.Parse(JsonConvert.SerializeObject(report, Newtonsoft));
        Assert.That(JsonElement.DeepEquals(system.RootElement, expected.RootElement));
        Assert.That(JsonElement.DeepEquals(newtonsoft.RootElement, expected.RootElement));
    }

    [Test]
    public void BadStack_IsAJsonExceptionThatSaysWhatIsWrong()
    {
        System.Text.Json.JsonException fault = Assert.Throws<System.Text.Json.JsonException>(
            () => JsonSerializer.Deserialize<Stack>("""{ "groups": [{ "name": "host", "components": ["linnux"] }] }""", SystemText))!;
        Assert.That(fault.Message, Does.StartWith("the JSON is not a stack: ").And.Contain("linnux"));
    }

    private sealed record Message(Stack Stack, HardwareProfile Machine, ComponentId Component, FeatureId Feature);
}
