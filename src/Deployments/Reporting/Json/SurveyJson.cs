using Deployments.Fleets;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Reporting.Json;

/// <summary>Surveys of the reference deployments as JSON.</summary>
public static class SurveyJson
{
    /// <summary>Writes a survey: the counts, and every deployment with its suitability. Null members are left out; empty lists are written.</summary>
    /// <param name="survey">The survey.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one; the same text for equal surveys.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="survey"/> is null.</exception>
    public static string Write(DeploymentSurvey survey)
    {
        ArgumentNullException.ThrowIfNull(survey);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.Member("machine", survey.Machine.Name);
            writer.WritePropertyName("counts");
            writer.WriteStartObject();
            foreach (Suitability suitability in Enum.GetValues<Suitability>())
            {
                writer.Member(Words.Of(suitability), survey.Of(suitability).Count());
            }

            writer.WriteEndObject();
            writer.Objects("deployments", survey.Deployments, static (w, deployment) =>
            {
                w.Member("id", deployment.Deployment.Id);
                w.List("keys", deployment.Deployment.Keys);
                w.Member("title", deployment.Deployment.Title);
                w.Member("machines", deployment.Machines);
                FleetJson.WriteStudy(w, deployment.Study);
                if (deployment.Works is { } works)
                {
                    w.WritePropertyName("works");
                    w.WriteStartObject();
                    FleetJson.WriteStudy(w, works);
                    w.WriteEndObject();
                }
            });
            PlaceJson.Lists(writer, survey.Deployments.SelectMany(d => d.Study.Settings).SelectMany(s => s.Places));
            writer.WriteEndObject();
        });
    }
}
