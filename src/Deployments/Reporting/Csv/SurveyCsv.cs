using System.Globalization;
using Deployments.Fleets;
using Deployments.Vocabulary;

namespace Deployments.Reporting.Csv;

/// <summary>Writes surveys of the reference deployments for spreadsheets.</summary>
public static class SurveyCsv
{
    /// <summary>
    /// Writes a row for each deployment. The columns are <c>id</c>, <c>keys</c>, <c>title</c>, <c>machines</c>, <c>suitability</c>, <c>outcome</c>,
    /// <c>settings</c>, <c>remedies</c>, <c>unknown</c> and <c>obstacles</c>; several things in one cell are separated by semicolons.
    /// </summary>
    /// <param name="survey">The survey.</param>
    /// <returns>RFC 4180 with a header and <c>\n</c> line ends; the same text for equal surveys.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="survey"/> is null.</exception>
    public static string Write(DeploymentSurvey survey)
    {
        ArgumentNullException.ThrowIfNull(survey);
        var csv = new CsvText();
        csv.Row("id", "keys", "title", "machines", "suitability", "outcome", "settings", "remedies", "unknown", "obstacles");
        foreach (SurveyedDeployment deployment in survey.Deployments)
        {
            MachineStudy study = deployment.Study;
            csv.Row(
                deployment.Deployment.Id,
                string.Join(' ', (IEnumerable<string>)deployment.Deployment.Keys),
                deployment.Deployment.Title,
                deployment.Machines.ToString(CultureInfo.InvariantCulture),
                Words.Of(study.Suitability),
                Words.Of(study.Outcome),
                string.Join("; ", study.Settings.Select(static s => s.Feature.Value)),
                string.Join("; ", study.Settings.Select(static s => s.Text)),
                string.Join("; ", study.Unknown.Select(static r => r.Fact.ToString()).Distinct(StringComparer.Ordinal)),
                string.Join("; ", study.Obstacles.Select(static f => f.Message)));
        }

        return csv.ToString();
    }
}
