using Deployments.Notation;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.References;

/// <summary>Reads reference deployments.</summary>
internal static class ReferenceDeploymentReader
{
    public static ReferenceDeployment Read(JsonInput input)
    {
        SourceLocation location = input.Here;
        var deployment = new ReferenceDeployment { Id = null!, Title = null!, Stack = null!, HardwareProfileName = null! };
        input.BeginObject();
        while (input.NextKey(DeploymentKeys.Root, out string key))
        {
            deployment = ReadKey(deployment, input, key);
        }

        input.End();
        string? missing = deployment.Id is null ? "id"
            : deployment.Title is null ? "title"
            : deployment.Stack is null ? "stack"
            : deployment.HardwareProfileName is null ? "hardware"
            : deployment.Keys.Count == 0 ? "keys"
            : null;
        return missing is null ? deployment : throw new InputException($"the key '{missing}' is missing", location);
    }

    private static ReferenceDeployment ReadKey(ReferenceDeployment deployment, JsonInput input, string key)
    {
        switch (key)
        {
            case "$schema": input.String(); return deployment;
            case "id": return deployment with { Id = input.NonEmptyString("the id") };
            case "keys": return deployment with { Keys = input.Strings() };
            case "title": return deployment with { Title = input.NonEmptyString("the title") };
            case "category": return deployment with { Category = input.NonEmptyString("the category") };
            case "purpose": return deployment with { Purpose = input.NonEmptyString("the purpose") };
            case "strengths": return deployment with { Strengths = input.Strings() };
            case "weaknesses": return deployment with { Weaknesses = input.Strings() };
            case "complexity": return deployment with { Complexity = input.Word(Words.Complexities, "a complexity") };
            case "maturity": return deployment with { Maturity = input.Word(Words.Maturities, "a maturity") };
            case "status": return deployment with { Status = input.Word(Words.LifecycleStates, "a state of the life cycle") };
            case "stack": return deployment with { Stack = StackReader.ReadShipped(input) };
            case "alternatives": return deployment with { Alternatives = input.Values(StackReader.ReadShipped) };
            case "works": return deployment with { Works = ReadWorks(input) };
            case "hardware": return ReadHardware(deployment, input);
            case "note": return deployment with { Note = input.NonEmptyString("the note") };
            case "figures": return deployment with { Figures = input.Strings() };
            case "sources": return deployment with { Sources = input.Strings() };
            default: throw input.UnknownKey(key);
        }
    }

    private static ReferenceDeployment ReadHardware(ReferenceDeployment deployment, JsonInput input)
    {
        input.BeginObject();
        while (input.NextKey(DeploymentKeys.Hardware, out string key))
        {
            deployment = key switch
            {
                "profile" => deployment with { HardwareProfileName = input.NonEmptyString("the profile") },
                "prerequisites" => deployment with
                {
                    Prerequisites = input.Values(static i => new FeatureId(i.NonEmptyString("the feature"))),
                },
                _ => throw input.UnknownKey(key),
            };
        }

        return deployment;
    }

    private static WorkingStack ReadWorks(JsonInput input)
    {
        SourceLocation location = input.Here;
        var works = new WorkingStack(null!, null!, []);
        input.BeginObject();
        while (input.NextKey(DeploymentKeys.Works, out string key))
        {
            works = key switch
            {
                "stack" => works with { Stack = StackReader.ReadShipped(input) },
                "reason" => works with { Reason = input.NonEmptyString("the reason") },
                "sources" => works with { Sources = input.Strings() },
                _ => throw input.UnknownKey(key),
            };
        }

        string? missing = works.Stack is null ? "stack" : works.Reason is null ? "reason" : works.Sources.Count == 0 ? "sources" : null;
        return missing is null ? works : throw new InputException($"the key '{missing}' is missing", location);
    }
}
