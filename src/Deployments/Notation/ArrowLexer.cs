using Deployments.Text;

namespace Deployments.Notation;

/// <summary>Cuts an arrow string into words and signs.</summary>
internal static class ArrowLexer
{
    /// <summary>The longest arrow string that is read, in characters.</summary>
    public const int MaximumLength = 100_000;

    public static List<ArrowToken> Read(string text, Func<int, SourceLocation> locate)
    {
        if (text.Length > MaximumLength)
        {
            throw new InputException($"the arrow string is longer than {MaximumLength} characters", locate(0), "write the stack as a file");
        }

        var tokens = new List<ArrowToken>();
        int at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            ArrowTokenKind kind = KindAt(text, at, out int length);
            tokens.Add(new ArrowToken(kind, at, length));
            at += length;
        }

        tokens.Add(new ArrowToken(ArrowTokenKind.End, text.Length, 0));
        return tokens;
    }

    private static ArrowTokenKind KindAt(string text, int at, out int length)
    {
        length = 1;
        switch (text[at])
        {
            case '→' or '⟶' or '➔' or '➜' or '>':
                return ArrowTokenKind.Arrow;
            case '-' or '=' or '–' or '—' when Next(text, at) == '>':
                length = 2;
                return ArrowTokenKind.Arrow;
            case '-' when Next(text, at) == '-' && at + 2 < text.Length && text[at + 2] == '>':
                length = 3;
                return ArrowTokenKind.Arrow;
            case '+' or ',' or '&':
                return ArrowTokenKind.Join;
            case '/':
                return ArrowTokenKind.Slash;
            case ';':
                return ArrowTokenKind.Machines;
            case ':' when at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]):
                return ArrowTokenKind.Colon;
            case '(':
                return ArrowTokenKind.Open;
            case ')':
                return ArrowTokenKind.Close;
            default:
                while (at + length < text.Length && IsInWord(text, at + length))
                {
                    length++;
                }

                return ArrowTokenKind.Word;
        }
    }

    private static bool IsInWord(string text, int at) =>
        !char.IsWhiteSpace(text[at]) && "→⟶➔➜>+,&/();".IndexOf(text[at], StringComparison.Ordinal) < 0
        && !(text[at] is '-' or '=' or '–' or '—' && Next(text, at) == '>')
        && !(text[at] == ':' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));

    private static char Next(string text, int at) => at + 1 < text.Length ? text[at + 1] : '\0';
}
