namespace Deployments.Vocabulary;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Advice.</summary>
    Info,

    /// <summary>It works, with a known risk.</summary>
    Warning,

    /// <summary>It cannot work.</summary>
    Error,
}
