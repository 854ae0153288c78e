using Deployments.Collections;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.References;

/// <summary>A deployment of the source documents: a stack, the hardware that it is for, and its description. Immutable and thread-safe.</summary>
public sealed record ReferenceDeployment
{
    /// <summary>The id: lower-case words joined by hyphens, such as <c>kvm-qemu</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The entries of the source documents that it represents: a letter and a number, such as <c>D7</c>; at least one.</summary>
    public ValueList<string> Keys { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The kind of deployment, as words joined by hyphens.</summary>
    public string Category { get; init; } = "";

    /// <summary>Its uses.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Its advantages.</summary>
    public ValueList<string> Strengths { get; init; }

    /// <summary>Its disadvantages.</summary>
    public ValueList<string> Weaknesses { get; init; }

    /// <summary>The effort of learning and running it.</summary>
    public Complexity Complexity { get; init; }

    /// <summary>Its maturity: how long and how widely it has been in production.</summary>
    public Maturity Maturity { get; init; }

    /// <summary>Its life-cycle state.</summary>
    public LifecycleState Status { get; init; }

    /// <summary>The stack as the documents describe it, whether it works or not.</summary>
    public required Stack Stack { get; init; }

    /// <summary>
    /// Other stacks that the documents offer in the place of <see cref="Stack"/> ("one or the other"), each with a name. The deployment works when one of
    /// them does, and <see cref="Stack"/> is such a one.
    /// </summary>
    public ValueList<Stack> Alternatives { get; init; }

    /// <summary>The nearest stack that works, where the described one cannot; null where it can, or where nothing near it works.</summary>
    public WorkingStack? Works { get; init; }

    /// <summary>The shipped hardware profile that it is for; one of <see cref="Hardware.HardwareProfiles.Names"/>.</summary>
    public required string HardwareProfileName { get; init; }

    /// <summary>
    /// Exactly the hardware features without which it does not work: <see cref="Stack"/>, or <see cref="Works"/> where that is given. Empty where
    /// neither works.
    /// </summary>
    public ValueList<FeatureId> Prerequisites { get; init; }

    /// <summary>A remark, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Amounts that the source documents state, one sentence each.</summary>
    public ValueList<string> Figures { get; init; }

    /// <summary>The sources that describe it.</summary>
    public ValueList<string> Sources { get; init; }
}
