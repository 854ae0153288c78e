namespace Deployments.Vocabulary;

/// <summary>A processor architecture, as an operating system's installer names it.</summary>
public enum Architecture
{
    /// <summary>64-bit x86 (amd64).</summary>
    X64,

    /// <summary>64-bit Arm (aarch64).</summary>
    Arm64,

    /// <summary>32-bit Arm, version 7.</summary>
    Armv7,

    /// <summary>64-bit RISC-V.</summary>
    RiscV64,

    /// <summary>IBM Z (z/Architecture).</summary>
    S390x,

    /// <summary>64-bit little-endian IBM Power.</summary>
    Ppc64le,

    /// <summary>64-bit MIPS.</summary>
    Mips64,

    /// <summary>64-bit SPARC.</summary>
    Sparc64,
}
