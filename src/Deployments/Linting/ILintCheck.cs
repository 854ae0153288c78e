namespace Deployments.Linting;

/// <summary>One check of the lint.</summary>
internal interface ILintCheck
{
    /// <summary>Finds the problems, in the order of the data.</summary>
    IEnumerable<LintProblem> Run(LintSubject subject);
}
