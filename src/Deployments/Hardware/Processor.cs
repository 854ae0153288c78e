using Deployments.Collections;

namespace Deployments.Hardware;

/// <summary>What is known of the processors of a machine. What is null is unknown.</summary>
public sealed record Processor
{
    /// <summary>The maker, such as <c>Intel</c>, <c>AMD</c>, <c>Arm</c>, <c>IBM</c>.</summary>
    public string? Vendor { get; init; }

    /// <summary>The model as the machine reports it.</summary>
    public string? Model { get; init; }

    /// <summary>Processor packages, at least 1.</summary>
    public int? Sockets { get; init; }

    /// <summary>Cores of the whole machine, at least 1.</summary>
    public int? Cores { get; init; }

    /// <summary>Hardware threads of the whole machine, at least 1.</summary>
    public int? Threads { get; init; }

    /// <summary>Feature flags as the kernel prints them, such as <c>vmx</c>.</summary>
    public ValueList<string> Flags { get; init; }
}
