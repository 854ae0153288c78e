namespace Deployments.Dependencies;

/// <summary>What a part of a stack rests on another for.</summary>
public enum DependencyKind
{
    /// <summary>It needs this very component.</summary>
    Component,

    /// <summary>It needs a capability that the component provides, or helps to provide.</summary>
    Capability,

    /// <summary>It needs a hardware fact, which holds by itself or because the component passes it on to its guests.</summary>
    Hardware,

    /// <summary>It runs in a virtual machine or system container that the component starts.</summary>
    Host,
}
