namespace Deployments.FsCheck.Machines;

/// <summary>A part of a machine whose facts go together, so that it is taken from one shipped profile as a whole.</summary>
internal enum MachinePart
{
    /// <summary>The processors, and every feature that is not of another part.</summary>
    Processor,

    /// <summary>How it boots.</summary>
    Firmware,

    /// <summary>The controller by which it is managed.</summary>
    Controller,

    /// <summary>What its kernel is set up for.</summary>
    Kernel,

    /// <summary>Its memory.</summary>
    Memory,

    /// <summary>Its disks and storage adapters.</summary>
    Disks,

    /// <summary>Its network adapters.</summary>
    Network,
}
