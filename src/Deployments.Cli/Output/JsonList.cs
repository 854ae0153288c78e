namespace Deployments.Cli.Output;

/// <summary>Writes several JSON texts as one.</summary>
internal static class JsonList
{
    /// <summary>One text as it is, several as an array.</summary>
    public static void Write(TextWriter output, List<string> texts)
    {
        if (texts.Count == 1)
        {
            output.Write(texts[0]);
            return;
        }

        for (int i = 0; i < texts.Count; i++)
        {
            output.Write(i == 0 ? "[\n" : ",\n");
            output.Write(texts[i].TrimEnd('\n'));
        }

        output.Write("\n]\n");
    }
}
