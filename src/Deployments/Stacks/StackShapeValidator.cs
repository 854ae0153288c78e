using System.Globalization;
using Deployments.Collections;
using Deployments.Text;
using FluentValidation;
using FluentValidation.Results;

namespace Deployments.Stacks;

/// <summary>Checks the shape of a stack: counts, sizes, names, depth. What is installed is the rules engine's matter. Thread-safe.</summary>
public sealed class StackShapeValidator : AbstractValidator<Stack>
{
    private static readonly StackShapeValidator Shared = new();

    /// <summary>Makes the validator. That is slow: keep it and use it again.</summary>
    public StackShapeValidator()
    {
        // What follows walks the groups one within the other, which is only safe once the limits are known to hold.
        ClassLevelCascadeMode = CascadeMode.Stop;
        RuleFor(s => s.Groups).Must(groups => groups.Count > 0).WithMessage("the stack has no group");
        RuleFor(s => s.Groups).Custom((_, context) => CheckLimits(context));
        RuleFor(s => s.Name).Must(name => name is null || !string.IsNullOrWhiteSpace(name)).WithMessage("the name of the stack is empty");
        RuleFor(s => s.Groups).Custom((_, context) => CheckNames(context));
        RuleForEach(s => s.Groups).SetValidator(new NodeGroupShapeValidator(isGuest: false));
        RuleFor(s => s.Waivers).Custom((waivers, context) => CheckWaivers(waivers, context));
    }

    /// <summary>Throws for the first fault, with its location when the stack was read from a text.</summary>
    internal static void Require(Stack stack)
    {
        ValidationResult result = Shared.Validate(stack);
        if (!result.IsValid)
        {
            ValidationFailure first = result.Errors[0];
            throw new InputException(first.ErrorMessage, stack.Locations.NearestTo(first.PropertyName));
        }
    }

    internal static string TooDeep() => string.Create(
        CultureInfo.InvariantCulture, $"groups are nested deeper than {Stack.MaximumDepth} levels");

    internal static string TooMany() => string.Create(
        CultureInfo.InvariantCulture, $"the stack has more than {Stack.MaximumGroups:N0} groups");

    private static void CheckLimits(ValidationContext<Stack> context)
    {
        int count = 0;
        foreach (GroupPath at in GroupPath.Walk(context.InstanceToValidate))
        {
            if (++count > Stack.MaximumGroups || at.Depth >= Stack.MaximumDepth)
            {
                context.AddFailure(at.Path, count > Stack.MaximumGroups ? TooMany() : TooDeep());
                return;
            }
        }
    }

    private static void CheckNames(ValidationContext<Stack> context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (GroupPath at in GroupPath.Walk(context.InstanceToValidate))
        {
            if (string.IsNullOrWhiteSpace(at.Group.Name))
            {
                context.AddFailure(at.Path + ".Name", "the name of a group is empty");
            }
            else if (!names.Add(at.Group.Name))
            {
                context.AddFailure(at.Path + ".Name", $"two groups are named '{at.Group.Name}'");
            }
        }
    }

    private static void CheckWaivers(ValueList<Waiver> waivers, ValidationContext<Stack> context)
    {
        for (int i = 0; i < waivers.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(waivers[i].Reason))
            {
                context.AddFailure($"Waivers[{i}].Reason", "the reason of a waiver is empty");
            }
        }
    }
}
