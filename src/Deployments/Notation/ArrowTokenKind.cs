namespace Deployments.Notation;

/// <summary>The kind of a piece of an arrow string.</summary>
internal enum ArrowTokenKind
{
    /// <summary>A word of a name.</summary>
    Word,

    /// <summary>One layer up.</summary>
    Arrow,

    /// <summary>A sibling follows.</summary>
    Join,

    /// <summary>An alternative follows.</summary>
    Slash,

    /// <summary>Details or siblings begin.</summary>
    Open,

    /// <summary>Details or siblings end.</summary>
    Close,

    /// <summary>The text ends.</summary>
    End,
}
