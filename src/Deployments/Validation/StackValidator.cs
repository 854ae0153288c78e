using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Stacks;
using FluentValidation;
using FluentValidation.Results;

namespace Deployments.Validation;

/// <summary>
/// The rules engine as a FluentValidation validator, to drop into a validation pipeline. Thread-safe; make it once and keep it.
/// </summary>
/// <remarks>
/// It checks the shape first and, when that is right, the rules. Each failure has the rule's id as <see cref="ValidationFailure.ErrorCode"/>,
/// the severity, the group's path as <see cref="ValidationFailure.PropertyName"/>, the fault and the best fix as
/// <see cref="ValidationFailure.ErrorMessage"/>, and the whole <see cref="Finding"/> as <see cref="ValidationFailure.CustomState"/>.
/// Waived findings are left out. FluentValidation calls a result invalid when it has any failure, advice included:
/// use <see cref="MinimumSeverity"/> to leave out what you do not want.
/// </remarks>
public sealed class StackValidator : AbstractValidator<Stack>
{
    private readonly RulesEngine engine;
    private readonly HardwareProfile? hardware;

    /// <summary>Makes a validator.</summary>
    /// <param name="hardware">The hardware of physical groups that state none; null when unknown.</param>
    /// <param name="engine">The engine; null for <see cref="RulesEngine.Default"/>.</param>
    public StackValidator(HardwareProfile? hardware = null, RulesEngine? engine = null)
    {
        this.hardware = hardware;
        this.engine = engine ?? RulesEngine.Default;
        ClassLevelCascadeMode = CascadeMode.Stop;
        Include(new StackShapeValidator());
        RuleFor(stack => stack).Custom((stack, context) => AddFindings(stack, context));
    }

    /// <summary>The least severity that becomes a failure; default <see cref="Vocabulary.Severity.Error"/>.</summary>
    public Vocabulary.Severity MinimumSeverity { get; init; } = Vocabulary.Severity.Error;

    private void AddFindings(Stack stack, ValidationContext<Stack> context)
    {
        foreach (Finding finding in engine.Validate(stack, hardware).Findings)
        {
            if (finding.Severity >= MinimumSeverity && finding.WaivedBecause is null)
            {
                context.AddFailure(Failure(stack, finding));
            }
        }
    }

    private static ValidationFailure Failure(Stack stack, Finding finding) => new(
        GroupPath.Walk(stack).FirstOrDefault(at => at.Group.Name == finding.Group).Path ?? "",
        finding.Message + (finding.Fixes.Count > 0 ? $"; {finding.Fixes[0].Text}" : ""))
    {
        ErrorCode = finding.Rule.ToString(),
        CustomState = finding,
        Severity = finding.Severity switch
        {
            Vocabulary.Severity.Error => FluentValidation.Severity.Error,
            Vocabulary.Severity.Warning => FluentValidation.Severity.Warning,
            _ => FluentValidation.Severity.Info,
        },
    };
}
