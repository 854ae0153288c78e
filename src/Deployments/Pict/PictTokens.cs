namespace Deployments.Pict;

/// <summary>Splits constraints into words.</summary>
internal static class PictTokens
{
    /// <summary>The words from a line on, each with its place. Names keep their brackets and texts their quotes.</summary>
    public static List<(string Word, int Line, int Column)> Of(PictText text, int firstLine)
    {
        var tokens = new List<(string Word, int Line, int Column)>();
        for (int line = firstLine; line < text.Lines.Length; line++)
        {
            Split(text, text.Lines[line], line, tokens);
        }

        return tokens;
    }

    private static void Split(PictText text, string line, int number, List<(string Word, int Line, int Column)> tokens)
    {
        for (int column = 0; column < line.Length;)
        {
            char c = line[column];
            int end = column + 1;
            if (char.IsWhiteSpace(c))
            {
                column = end;
                continue;
            }

            if (c is '"' or '[')
            {
                end = line.IndexOf(c == '"' ? '"' : ']', end) + 1;
                if (end == 0)
                {
                    throw text.Wrong(number, column, $"the {(c == '"' ? "text" : "name")} has no end", $"add '{(c == '"' ? '"' : ']')}'");
                }
            }
            else if (c is '<' or '>')
            {
                end += end < line.Length && (line[end] == '=' || (c == '<' && line[end] == '>')) ? 1 : 0;
            }
            else if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '+')
            {
                while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] is '-' or '.' or '+'))
                {
                    end++;
                }
            }
            else if (c is not ('=' or '(' or ')' or '{' or '}' or ',' or ';'))
            {
                throw text.Wrong(number, column, $"'{c}' is not part of the language of constraints", null);
            }

            tokens.Add((line[column..end], number, column));
            column = end;
        }
    }
}
