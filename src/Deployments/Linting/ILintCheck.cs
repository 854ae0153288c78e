namespace Deployments.Linting;

/// <summary>One thing that the lint looks for.</summary>
internal interface ILintCheck
{
    /// <summary>Finds the problems, in the order of the data.</summary>
    IEnumerable<LintProblem> Run(LintSubject subject);
}
