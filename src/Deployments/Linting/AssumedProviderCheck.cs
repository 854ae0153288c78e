namespace Deployments.Linting;

/// <summary>A component that is assumed as the provider of a capability provides it.</summary>
internal sealed class AssumedProviderCheck : ILintCheck
{
    public IEnumerable<LintProblem> Run(LintSubject subject) =>
        from capability in subject.Catalog.Capabilities
        where subject.IsProvided(capability.Id)
        from id in capability.Assume
        let component = subject.Catalog.Find(id)
        where component is not null && component.Provides.All(p => p.Capability != capability.Id)
        select LintEntry.Of(capability).Problem(
            "assumed-component-does-not-provide", $"capability '{capability.Id}' assumes the component '{id}', which does not provide it",
            $"assume one that does, such as '{subject.Catalog.ProvidersOf(capability.Id)[0].Id}'");
}
