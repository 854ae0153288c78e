namespace Deployments.Notation;

/// <summary>The kind of a piece of an arrow string.</summary>
internal enum ArrowTokenKind
{
    /// <summary>A word of a name.</summary>
    Word,

    /// <summary>One layer up: an arrow, or <c>for</c>.</summary>
    Arrow,

    /// <summary>A sibling follows: <c>+</c>, <c>and</c>, <c>with</c>.</summary>
    Join,

    /// <summary>An alternative follows: <c>/</c>, <c>or</c>.</summary>
    Slash,

    /// <summary>Other machines follow: <c>;</c>, or a word such as <c>provisions</c>.</summary>
    Machines,

    /// <summary>What follows is below: <c>on</c>.</summary>
    On,

    /// <summary>What follows is what the name before it runs in: <c>inside</c>, <c>in</c>.</summary>
    Inside,

    /// <summary>What follows is the form that the name before it takes: <c>as</c>.</summary>
    As,

    /// <summary>What follows is not there: <c>without</c>, <c>no</c>.</summary>
    Without,

    /// <summary>What follows runs in a virtual machine of what is before it: <c>nested</c>.</summary>
    Nested,

    /// <summary>A word without a meaning: <c>a</c>, <c>the</c>.</summary>
    Article,

    /// <summary>The words before it are a title: <c>:</c>.</summary>
    Colon,

    /// <summary>Details or siblings begin.</summary>
    Open,

    /// <summary>Details or siblings end.</summary>
    Close,

    /// <summary>The text ends.</summary>
    End,
}
