using System.Globalization;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Vocabulary;
using FluentValidation;

namespace Deployments.Stacks;

/// <summary>Checks the shape of a group and of the groups in it.</summary>
internal sealed class NodeGroupShapeValidator : AbstractValidator<NodeGroup>
{
    public NodeGroupShapeValidator(bool isGuest)
    {
        RuleFor(g => g.Count)
            .Must(count => count is null or (>= 1 and <= HardwareProfile.MaximumNodes))
            .WithMessage(g => Say($"the count of group '{g.Name}' is {g.Count}, but must be 1 to {HardwareProfile.MaximumNodes:N0}"));
        RuleFor(g => g.Components).Custom(CheckComponents);
        if (isGuest)
        {
            RuleFor(g => g.Hardware).Must(hardware => hardware is null)
                .WithMessage(g => $"group '{g.Name}' is a guest, so it has no hardware of its own");
            RuleFor(g => g.MemoryGiB).Must(memory => memory is null || (memory > 0 && double.IsFinite(memory.Value)))
                .WithMessage(g => Say($"the memory of group '{g.Name}' is {g.MemoryGiB} GiB, but must be more than 0"));
            RuleFor(g => g.Cores).Must(cores => cores is null or >= 1)
                .WithMessage(g => Say($"the cores of group '{g.Name}' are {g.Cores}, but must be 1 or more"));
        }
        else
        {
            RuleFor(g => g.IsContainer).Must(container => !container)
                .WithMessage(g => $"group '{g.Name}' is physical, so it is not a group of containers");
            RuleFor(g => g.MemoryGiB).Must(memory => memory is null)
                .WithMessage(g => $"group '{g.Name}' is physical: its memory belongs to its hardware");
            RuleFor(g => g.Cores).Must(cores => cores is null)
                .WithMessage(g => $"group '{g.Name}' is physical: its cores belong to its hardware");

            // Made on first use: most stacks are given their hardware from outside.
            RuleFor(g => g.Hardware!).SetValidator(_ => HardwareProfileShapeValidator.Shared)
                .When(g => g.Hardware is { } profile && HardwareProfiles.NameOf(profile) is null);
        }

        RuleForEach(g => g.Guests).SetValidator(isGuest ? this : new NodeGroupShapeValidator(isGuest: true));
    }

    private static void CheckComponents(ValueList<ComponentId> components, ValidationContext<NodeGroup> context)
    {
        string group = context.InstanceToValidate.Name;
        if (components.Count == 0)
        {
            context.AddFailure($"group '{group}' has no component");
        }

        var seen = new HashSet<ComponentId>();
        for (int i = 0; i < components.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(components[i].Value))
            {
                context.AddFailure($"Components[{i}]", $"the id of a component of group '{group}' is empty");
            }
            else if (!seen.Add(components[i]))
            {
                context.AddFailure($"Components[{i}]", $"component '{components[i]}' stands twice in group '{group}'");
            }
        }
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
