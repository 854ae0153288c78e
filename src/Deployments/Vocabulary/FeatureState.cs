namespace Deployments.Vocabulary;

/// <summary>What is known of one hardware feature of a machine.</summary>
public enum FeatureState
{
    /// <summary>Nothing is known; the default.</summary>
    Unknown,

    /// <summary>There and switched on.</summary>
    Enabled,

    /// <summary>There, but switched off in firmware, kernel or module.</summary>
    Disabled,

    /// <summary>This machine is a guest and its host hides the feature.</summary>
    Masked,

    /// <summary>The machine does not have it.</summary>
    Absent,
}
