namespace Deployments.Linting;

/// <summary>There are at most 64 claims: the engine stores them as bits of one word.</summary>
internal sealed class ClaimCountCheck : ILintCheck
{
    private const int Most = 64;

    public IEnumerable<LintProblem> Run(LintSubject subject) =>
        subject.Catalog.Claims.Count <= Most
            ? []
            : [new LintProblem("too-many-claims", $"there are {subject.Catalog.Claims.Count} claims, but no more than {Most} can be told apart",
                null, "merge some of them")];
}
