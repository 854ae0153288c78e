using Deployments.Inventories.Machines;
using Deployments.Inventories.Trees;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>Metal3's <c>BareMetalHost</c> and <c>HardwareData</c> resources, and the annotations that hold the same data while a host moves.</summary>
internal sealed class BareMetalHostFormat : ITreeFormat
{
    private const string StatusAnnotation = "baremetalhost.metal3.io/status";
    private const string DetailsAnnotation = "inspect.metal3.io/hardwaredetails";

    public string Name => "Metal3 host";

    public int Weight => Weights.Agent;

    public Recognition Recognise(TreeNode document) => document["kind"]?.Text is "BareMetalHost" or "HardwareData" || document[StatusAnnotation] is not null
        ? Recognition.Machine : Recognition.None;

    public void Read(TreeNode document, MachineDraft draft)
    {
        draft.Name = NodeParts.NameOf(document["metadata"]?["name"]);
        TreeNode? annotations = document["metadata"]?["annotations"];
        TreeNode? status = document["status"] ?? Inner(document[StatusAnnotation] ?? annotations?[StatusAnnotation]);
        if ((status?["hardware"] ?? document["spec"]?["hardware"] ?? Inner(annotations?[DetailsAnnotation])) is { IsMap: true } hardware)
        {
            InspectedHardware.Read(hardware, draft);
            draft.Name ??= NodeParts.NameOf(hardware["hostname"]);
        }

        draft.Firmware(status?["provisioning"]?["bootMode"]);
        ReadController(document["spec"]?["bmc"]?["address"], draft);
    }

    private static TreeNode? Inner(TreeNode? annotation) => annotation?.Text is null ? null : JsonTrees.ReadInner(annotation);

    private static void ReadController(TreeNode? address, MachineDraft draft)
    {
        string scheme = address?.Text?.Split(':', 2)[0] ?? "";
        FeatureId? feature = scheme.Contains("redfish", StringComparison.OrdinalIgnoreCase)
            || scheme.Contains("virtualmedia", StringComparison.OrdinalIgnoreCase)
            ? Features.BmcRedfish : scheme.Equals("ipmi", StringComparison.OrdinalIgnoreCase) ? Features.BmcIpmi : null;
        if (feature is { } controller)
        {
            draft.Set(controller, FeatureState.Enabled, address!.Quote);
        }
    }
}
