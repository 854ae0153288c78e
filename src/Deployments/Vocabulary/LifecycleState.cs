namespace Deployments.Vocabulary;

/// <summary>Where a component stands in its life.</summary>
public enum LifecycleState
{
    /// <summary>Developed and supported.</summary>
    Active,

    /// <summary>Kept alive; no new features.</summary>
    Maintenance,

    /// <summary>Still there, on its way out.</summary>
    Deprecated,

    /// <summary>No longer supported.</summary>
    EndOfLife,

    /// <summary>Made for research; not for production.</summary>
    Research,
}
