using System.Collections.Frozen;

namespace Deployments.Notation;

/// <summary>The words of arrow strings that join, place or negate. A component's name that has one of them goes first.</summary>
internal static class ArrowKeywords
{
    private static readonly FrozenDictionary<string, ArrowTokenKind> Kinds = new Dictionary<string, ArrowTokenKind>
    {
        ["and"] = ArrowTokenKind.Join,
        ["plus"] = ArrowTokenKind.Join,
        ["with"] = ArrowTokenKind.Join,
        ["or"] = ArrowTokenKind.Slash,
        ["for"] = ArrowTokenKind.Arrow,
        ["on"] = ArrowTokenKind.On,
        ["in"] = ArrowTokenKind.Inside,
        ["inside"] = ArrowTokenKind.Inside,
        ["within"] = ArrowTokenKind.Inside,
        ["as"] = ArrowTokenKind.As,
        ["no"] = ArrowTokenKind.Without,
        ["without"] = ArrowTokenKind.Without,
        ["nested"] = ArrowTokenKind.Nested,
        ["provisions"] = ArrowTokenKind.Machines,
        ["deploys"] = ArrowTokenKind.Machines,
        ["installs"] = ArrowTokenKind.Machines,
        ["behind"] = ArrowTokenKind.Machines,
        ["a"] = ArrowTokenKind.Article,
        ["an"] = ArrowTokenKind.Article,
        ["the"] = ArrowTokenKind.Article,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, ArrowTokenKind>.AlternateLookup<ReadOnlySpan<char>> ByText =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of a word.</summary>
    public static ArrowTokenKind Of(ReadOnlySpan<char> word) => ByText.TryGetValue(word, out ArrowTokenKind kind) ? kind : ArrowTokenKind.Word;
}
