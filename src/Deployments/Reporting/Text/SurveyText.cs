using System.Globalization;
using Deployments.Findings;
using Deployments.Fleets;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Reporting.Text;

/// <summary>Writes surveys of the reference deployments as text: how many a machine can carry, then the deployments by suitability.</summary>
public static class SurveyText
{
    /// <summary>Writes a survey as plain text.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>Lines that end with <c>\n</c>; the same text for equal surveys.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="survey"/> is null.</exception>
    public static string Write(DeploymentSurvey survey, TextReportOptions? options = null) => Compose(survey, options).ToString();

    /// <summary>Composes a survey with styles, for output in colour.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text that <see cref="Write"/> gives, with styles.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="survey"/> is null.</exception>
    public static StyledText Compose(DeploymentSurvey survey, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(survey);
        options ??= TextReportOptions.Default;
        var text = new StyledText();
        Glyphs glyphs = Glyphs.For(options);
        text.Line(survey.Machine.Name, TextStyle.Strong).Add(glyphs.Join + MachineText.Describe(survey.Machine, glyphs), TextStyle.Faint);
        text.Gap();
        int digits = Number(survey.Deployments.Count).Length;
        foreach (Suitability suitability in SuitabilityText.All)
        {
            (string mark, TextStyle style) = Sign.Of(suitability, glyphs);
            string what = suitability == Suitability.Carries ? $" of {Number(survey.Deployments.Count)} reference deployments run on it " : " ";
            text.Line($"{mark} ", style).Add(Number(survey.Of(suitability).Count()).PadLeft(digits), TextStyle.Strong)
                .Add(what + SuitabilityText.Of(suitability));
        }

        foreach (Suitability suitability in SuitabilityText.All)
        {
            WriteClass(text, survey, suitability, glyphs, options.Width);
        }

        PlaceText.Write(
            text, survey.Deployments.SelectMany(d => d.Study.Settings).SelectMany(s => s.Places),
            survey.Machine.Architecture is { } architecture ? ArchitectureSet.Of(architecture) : ArchitectureSet.All, options.Width);

        return text;
    }

    private static void WriteClass(StyledText text, DeploymentSurvey survey, Suitability suitability, Glyphs glyphs, int width)
    {
        SurveyedDeployment[] deployments = [.. survey.Of(suitability)];
        if (deployments.Length == 0)
        {
            return;
        }

        (string mark, TextStyle style) = Sign.Of(suitability, glyphs);
        text.Gap();
        text.Line($"{mark} {SuitabilityText.Of(suitability)}", style);
        int keys = 0, ids = 0;
        foreach (SurveyedDeployment deployment in deployments)
        {
            keys = Math.Max(keys, deployment.Deployment.Keys[0].Length);
            ids = Math.Max(ids, deployment.Deployment.Id.Length);
        }

        foreach (SurveyedDeployment deployment in deployments)
        {
            StyledLine line = text.Line("  " + deployment.Deployment.Keys[0].PadRight(keys + 2), TextStyle.Faint)
                .Add(deployment.Deployment.Id.PadRight(ids + 2), TextStyle.Name).Add(deployment.Deployment.Title);
            line.Add(deployment.Machines > 1 ? $" {glyphs.Times} {Number(deployment.Machines)}" : "", TextStyle.Faint);
            WriteReasons(text, deployment.Study, keys + 4, width);
            if (deployment.Works is { Suitability: not Suitability.Never } works)
            {
                text.Paragraph(
                    $"{new string(' ', keys + 4)}but ", TextStyle.Faint,
                    $"what works instead runs on it {SuitabilityText.Of(works.Suitability)}: `deployments show {deployment.Deployment.Id}`",
                    width, TextStyle.Faint);
            }
        }

        WriteSettings(text, deployments, width);
    }

    private static void WriteReasons(StyledText text, MachineStudy study, int indent, int width)
    {
        string space = new(' ', indent);
        if (study.Settings.Count > 0)
        {
            text.Paragraph($"{space}with ", TextStyle.Faint, Quoted(study.Settings.Select(static s => s.Feature.Value)), width, TextStyle.Faint);
        }

        if (study.Unknown.Count > 0)
        {
            text.Paragraph($"{space}if ", TextStyle.Faint, Quoted(study.Unknown.Select(Wanted)), width, TextStyle.Faint);
        }

        foreach (Finding obstacle in study.Obstacles)
        {
            text.Paragraph($"{space}since ", TextStyle.Faint, obstacle.Message, width, TextStyle.Faint);
        }
    }

    /// <summary>Writes how to change each setting, once, with the number of deployments that need it.</summary>
    private static void WriteSettings(StyledText text, SurveyedDeployment[] deployments, int width)
    {
        var settings = new List<Setting>();
        var counts = new List<int>();
        foreach (SurveyedDeployment deployment in deployments)
        {
            foreach (Setting setting in deployment.Study.Settings)
            {
                int at = settings.IndexOf(setting);
                if (at < 0)
                {
                    settings.Add(setting);
                    counts.Add(1);
                }
                else
                {
                    counts[at]++;
                }
            }
        }

        if (settings.Count > 0)
        {
            text.Gap();
            text.Line("  how to change the settings", TextStyle.Faint);
        }

        for (int i = 0; i < settings.Count; i++)
        {
            string state = English.Short(settings[i].State);
            text.Paragraph(
                "  ", TextStyle.Plain, $"`{settings[i].Feature}` {state}, wanted by {Number(counts[i])}: {settings[i].Text}", width, TextStyle.Plain);
            if (settings[i].Source is { } source)
            {
                text.Paragraph("    see: ", TextStyle.Faint, source, width, TextStyle.Faint);
            }
        }
    }

    /// <summary>An unknown fact with its required value.</summary>
    private static string Wanted(Requirement requirement) => requirement.Value is { } value
        ? $"{English.Label(requirement.Fact)} {value}{English.Unit(requirement.Fact)}" : requirement.Fact.ToString();

    private static string Quoted(IEnumerable<string> facts) => string.Join(", ", facts.Distinct(StringComparer.Ordinal).Select(static f => $"`{f}`"));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
