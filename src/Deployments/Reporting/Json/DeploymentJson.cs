using Deployments.Notation;
using Deployments.References;
using Deployments.Text;
using Deployments.Vocabulary;
using Newtonsoft.Json;

namespace Deployments.Reporting.Json;

/// <summary>Reference deployments as JSON.</summary>
public static class DeploymentJson
{
    /// <summary>
    /// Writes a reference deployment as its file has it, with the verdict on its own hardware and, where it cannot work as described, with the
    /// difference and the verdict of the stack that does.
    /// </summary>
    /// <param name="study">The study of the deployment.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one; the same text for equal studies.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static string Write(FeasibilityStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            WriteMembers(writer, study);
            writer.WriteEndObject();
        });
    }

    /// <summary>Writes several reference deployments as an array; a single one as <see cref="Write(FeasibilityStudy)"/> does.</summary>
    /// <param name="studies">The studies of the deployments.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="studies"/> is null.</exception>
    public static string Write(IEnumerable<FeasibilityStudy> studies)
    {
        ArgumentNullException.ThrowIfNull(studies);
        return JsonText.Join([.. studies.Select(Write)]);
    }

    private static void WriteMembers(JsonTextWriter writer, FeasibilityStudy study)
    {
        ReferenceDeployment deployment = study.Deployment;
        writer.Member("id", deployment.Id);
        writer.List("keys", deployment.Keys);
        writer.Member("title", deployment.Title);
        writer.Member("category", deployment.Category);
        writer.Member("purpose", deployment.Purpose);
        writer.List("strengths", deployment.Strengths);
        writer.List("weaknesses", deployment.Weaknesses);
        writer.Member("complexity", Words.Of(deployment.Complexity));
        writer.Member("maturity", Words.Of(deployment.Maturity));
        writer.Member("status", Words.Of(deployment.Status));
        writer.Member("feasibility", Words.Of(study.Feasibility));
        writer.Member("verdict", Words.Of(study.Report.Verdict));
        writer.WritePropertyName("stack");
        StackWriter.Write(writer, deployment.Stack);
        WorksJson.Write(writer, study.Works);
        WorksJson.WriteAlternatives(writer, study.Alternatives);
        writer.WritePropertyName("hardware");
        writer.WriteStartObject();
        writer.Member("profile", deployment.HardwareProfileName);
        writer.List("prerequisites", deployment.Prerequisites.Select(p => p.Value));
        writer.WriteEndObject();
        writer.Member("note", deployment.Note);
        writer.List("figures", deployment.Figures);
        writer.List("sources", deployment.Sources);
    }
}
