using System.Globalization;
using System.Text;
using Deployments.Spaces;
using Deployments.Spaces.Templates;

namespace Deployments.NUnit.Selecting;

/// <summary>
/// Names the stacks of a space by what was chosen: <c>formula-basic: ironic · kvm · kubernetes · ceph · cni</c>. Different choices have different names.
/// </summary>
internal sealed class StackLabels
{
    private const int LongestLabel = 200;
    private const string Separator = " · ";

    private readonly Space space;
    private readonly string[][] texts;

    public StackLabels(Space space)
    {
        this.space = space;
        SpaceVariable[] variables = [.. space.Variables];
        texts = Array.ConvertAll(variables, v => v.Values.Select((_, value) => TextOf(v, value, 0)).ToArray());
        foreach (int detail in new[] { 1, 2 })
        {
            HashSet<string> several =
                [.. texts.SelectMany(t => t.Where(x => x.Length > 0).Distinct()).GroupBy(x => x).Where(g => g.Skip(1).Any()).Select(g => g.Key)];
            for (int v = 0; v < variables.Length; v++)
            {
                for (int value = 0; value < texts[v].Length; value++)
                {
                    texts[v][value] = several.Contains(texts[v][value]) ? TextOf(variables[v], value, detail) : texts[v][value];
                }
            }
        }
    }

    public string Of(ReadOnlySpan<byte> choice)
    {
        var label = new StringBuilder(space.Definition.Id);
        bool isFirst = true;
        for (int v = 0; v < choice.Length; v++)
        {
            string text = texts[v][choice[v]];
            if (text.Length == 0)
            {
                continue;
            }

            if (label.Length + text.Length > LongestLabel)
            {
                // The number tells apart what the cut makes the same.
                return label.Append(CultureInfo.InvariantCulture, $" … #{space.RankOf(choice)}").ToString();
            }

            label.Append(isFirst ? ": " : Separator).Append(text);
            isFirst = false;
        }

        return isFirst ? label.Append(": nothing chosen").ToString() : label.ToString();
    }

    /// <summary>Nothing where the variable's first value says that nothing is taken.</summary>
    private static string TextOf(SpaceVariable variable, int value, int detail)
    {
        string word = variable.Values[value];
        if (variable.Values is ["no", "yes"])
        {
            return value == 0 ? "" : variable.Name == "present" ? variable.Group : $"{variable.Group} {variable.Name}";
        }

        return value == 0 && word == "none" ? "" : detail switch
        {
            0 => word,
            1 => $"{variable.Name} {word}",
            _ => $"{variable.Group} {variable.Name} {word}",
        };
    }
}
