using System.Globalization;
using Deployments.Collections;
using Deployments.Text;
using Deployments.Vocabulary;
using FluentValidation;
using FluentValidation.Results;

namespace Deployments.Hardware;

/// <summary>Checks that a hardware profile is well-formed: amounts in range, no empty names. Thread-safe.</summary>
public sealed class HardwareProfileShapeValidator : AbstractValidator<HardwareProfile>
{
    private static readonly Lazy<HardwareProfileShapeValidator> LazyShared = new(() => new());

    /// <summary>Makes a validator. This takes milliseconds: reuse it.</summary>
    public HardwareProfileShapeValidator()
    {
        RuleFor(p => p.Name).Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage("the name of the profile is empty");
        RuleFor(p => p.Nodes)
            .Must(nodes => nodes is null or (>= 1 and <= HardwareProfile.MaximumNodes))
            .WithMessage(p => Say($"the nodes are {p.Nodes}, but must be 1 to {HardwareProfile.MaximumNodes:N0}"));
        RuleFor(p => p.Architecture).Must(a => a is null || Enum.IsDefined(a.Value)).WithMessage("the architecture is not one that is known");
        RuleFor(p => p.MemoryGiB).Must(memory => memory is null || (memory > 0 && double.IsFinite(memory.Value)))
            .WithMessage(p => Say($"the memory is {p.MemoryGiB} GiB, but must be more than 0"));
        RuleFor(p => p.Cpu).SetValidator(new ProcessorShapeValidator());
        RuleFor(p => p.Features).Custom(CheckFeatures);
        RuleFor(p => p.Disks).Custom(CheckDisks);
        RuleFor(p => p.Nics).Custom(CheckNics);
        RuleFor(p => p.Certifications).Custom(CheckCertifications);
        RuleFor(p => p.HostedBy).Must(host => host is null || !string.IsNullOrWhiteSpace(host)).WithMessage("'hostedBy' is empty");
    }

    internal static HardwareProfileShapeValidator Shared => LazyShared.Value;

    /// <summary>Throws the first error, with its location when the profile was read from a text.</summary>
    internal static void Require(HardwareProfile profile)
    {
        ValidationResult result = Shared.Validate(profile);
        if (!result.IsValid)
        {
            ValidationFailure first = result.Errors[0];
            throw new InputException(first.ErrorMessage, profile.Locations.NearestTo(first.PropertyName));
        }
    }

    private static void CheckFeatures(ValueMap<FeatureId, FeatureReading> features, ValidationContext<HardwareProfile> context)
    {
        foreach ((FeatureId id, FeatureReading reading) in features)
        {
            if (string.IsNullOrWhiteSpace(id.Value) || !Enum.IsDefined(reading.State))
            {
                context.AddFailure($"Features[{id}]", $"the state of feature '{id}' is not one that is known");
            }
        }
    }

    private static void CheckDisks(ValueList<Disk>? disks, ValidationContext<HardwareProfile> context)
    {
        for (int i = 0; i < (disks?.Count ?? 0); i++)
        {
            if (disks!.Value[i].SizeGiB is { } size && !(size >= 0 && double.IsFinite(size)))
            {
                context.AddFailure($"Disks[{i}].SizeGiB", Say($"the size of a disk is {size} GiB, but must be 0 or more"));
            }
        }
    }

    private static void CheckNics(ValueList<NetworkInterface>? nics, ValidationContext<HardwareProfile> context)
    {
        for (int i = 0; i < (nics?.Count ?? 0); i++)
        {
            NetworkInterface nic = nics!.Value[i];
            if (nic.SpeedGbps is { } speed && !(speed > 0 && double.IsFinite(speed)))
            {
                context.AddFailure($"Nics[{i}].SpeedGbps", Say($"the speed of a network interface is {speed} Gbit/s, but must be more than 0"));
            }

            if (nic.VirtualFunctions is < 0)
            {
                context.AddFailure(
                    $"Nics[{i}].VirtualFunctions", Say($"the virtual functions of a network interface are {nic.VirtualFunctions}, but must be 0 or more"));
            }
        }
    }

    private static void CheckCertifications(ValueList<string>? certifications, ValidationContext<HardwareProfile> context)
    {
        for (int i = 0; i < (certifications?.Count ?? 0); i++)
        {
            if (string.IsNullOrWhiteSpace(certifications!.Value[i]))
            {
                context.AddFailure($"Certifications[{i}]", "a certification is empty");
            }
        }
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
