using Deployments.Collections;

namespace Deployments.Hardware;

/// <summary>The known facts about the processors of a machine. Null values are unknown.</summary>
public sealed record Processor
{
    /// <summary>The vendor, such as <c>Intel</c>, <c>AMD</c>, <c>Arm</c>, <c>IBM</c>.</summary>
    public string? Vendor { get; init; }

    /// <summary>The model as the machine reports it.</summary>
    public string? Model { get; init; }

    /// <summary>The number of processor packages; at least 1.</summary>
    public int? Sockets { get; init; }

    /// <summary>The number of cores of the whole machine; at least 1.</summary>
    public int? Cores { get; init; }

    /// <summary>The number of hardware threads of the whole machine; at least 1.</summary>
    public int? Threads { get; init; }

    /// <summary>The feature flags as the kernel prints them, such as <c>vmx</c>.</summary>
    public ValueList<string> Flags { get; init; }
}
