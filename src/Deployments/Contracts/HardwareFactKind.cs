namespace Deployments.Contracts;

/// <summary>The kind of a hardware fact.</summary>
public enum HardwareFactKind
{
    /// <summary>A feature, which is on, off, hidden or absent.</summary>
    Feature,

    /// <summary>The processor architecture.</summary>
    Architecture,

    /// <summary>The maker of the processors.</summary>
    CpuVendor,

    /// <summary>A vendor's list that the hardware is on.</summary>
    Certification,

    /// <summary>An amount, such as memory.</summary>
    Quantity,
}
