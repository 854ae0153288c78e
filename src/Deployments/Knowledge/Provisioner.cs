using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>Installs operating systems on machines and switches them on and off.</summary>
public sealed record Provisioner : Component
{
    /// <inheritdoc/>
    public override Layer Layer => Layer.Provisioning;

    /// <summary>How it switches machines on and off: of <c>manual</c>, <c>ipmi</c>, <c>redfish</c>, <c>wake-on-lan</c>, <c>vendor</c>.</summary>
    public ValueList<string> PowerProtocols { get; init; }

    /// <summary>How it boots them: of <c>manual</c>, <c>pxe</c>, <c>virtual-media</c>, <c>image</c>.</summary>
    public ValueList<string> BootMethods { get; init; }
}
