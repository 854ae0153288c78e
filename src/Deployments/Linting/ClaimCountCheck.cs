namespace Deployments.Linting;

/// <summary>The claims of a component fit into the bits of one word.</summary>
internal sealed class ClaimCountCheck : ILintCheck
{
    private const int Most = 64;

    public IEnumerable<LintProblem> Run(LintSubject subject) =>
        subject.Catalog.Claims.Count <= Most
            ? []
            : [new LintProblem("too-many-claims", $"there are {subject.Catalog.Claims.Count} claims, but no more than {Most} can be told apart", null, "merge some of them")];
}
