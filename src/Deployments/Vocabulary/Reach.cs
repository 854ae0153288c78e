namespace Deployments.Vocabulary;

/// <summary>How far a capability carries.</summary>
public enum Reach
{
    /// <summary>On the machines of one node group alone: kernel modules, devices.</summary>
    Node,

    /// <summary>Anywhere in the stack: interfaces that are reached over the network.</summary>
    Stack,
}
