namespace Deployments.NUnit;

/// <summary>What is wrong with the cases of <see cref="InvalidStacksAttribute"/>.</summary>
public enum StackFault
{
    /// <summary>The stack: it breaks exactly one rule.</summary>
    Stack,

    /// <summary>The hardware: a valid stack on machines that lack one thing which it cannot do without.</summary>
    Hardware,
}
