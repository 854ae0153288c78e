using System.Text.Json;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.Reporting.Json;
using Deployments.Stacks;
using Deployments.Vocabulary;
using Newtonsoft.Json;

namespace Deployments.Serialization;

/// <summary>Teaches JSON serializers this library's own formats, so that stacks, profiles, reports and ids can be part of your messages.</summary>
/// <remarks>
/// Stacks and hardware profiles are read and written as in <see cref="StackJson"/> and <see cref="HardwareProfileJson"/>, by the built-in catalogue,
/// reports are written as in <see cref="ReportJson"/> and cannot be read, and ids are strings.
/// </remarks>
public static class JsonExtensions
{
    private static readonly (string Name, Func<string, Stack> Read, Func<Stack, string> Write) Stacks =
        ("a stack", static text => StackJson.Parse(text), StackJson.Write);

    private static readonly (string Name, Func<string, HardwareProfile> Read, Func<HardwareProfile, string> Write) Profiles =
        ("a hardware profile", static text => HardwareProfileJson.Parse(text), HardwareProfileJson.Write);

    /// <summary>Adds the converters to the options of System.Text.Json.</summary>
    /// <param name="options">The options; not yet used for serialization.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static JsonSerializerOptions AddDeployments(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Converters.Add(new SystemTextConverter<Stack>(Stacks.Name, Stacks.Read, Stacks.Write));
        options.Converters.Add(new SystemTextConverter<HardwareProfile>(Profiles.Name, Profiles.Read, Profiles.Write));
        options.Converters.Add(new SystemTextConverter<Report>("a report", null, ReportJson.Write));
        options.Converters.Add(new SystemTextIdConverter<ComponentId>(static value => new ComponentId(value), static id => id.Value));
        options.Converters.Add(new SystemTextIdConverter<CapabilityId>(static value => new CapabilityId(value), static id => id.Value));
        options.Converters.Add(new SystemTextIdConverter<FeatureId>(static value => new FeatureId(value), static id => id.Value));
        options.Converters.Add(new SystemTextIdConverter<ClaimId>(static value => new ClaimId(value), static id => id.Value));
        options.Converters.Add(new SystemTextIdConverter<RuleId>(static value => new RuleId(value), static id => id.Value));
        return options;
    }

    /// <summary>Adds the converters to the settings of Newtonsoft.Json.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is null.</exception>
    public static JsonSerializerSettings AddDeployments(this JsonSerializerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Converters.Add(new NewtonsoftConverter<Stack>(Stacks.Read, Stacks.Write));
        settings.Converters.Add(new NewtonsoftConverter<HardwareProfile>(Profiles.Read, Profiles.Write));
        settings.Converters.Add(new NewtonsoftConverter<Report>(null, ReportJson.Write));
        settings.Converters.Add(new NewtonsoftIdConverter<ComponentId>(static value => new ComponentId(value), static id => id.Value));
        settings.Converters.Add(new NewtonsoftIdConverter<CapabilityId>(static value => new CapabilityId(value), static id => id.Value));
        settings.Converters.Add(new NewtonsoftIdConverter<FeatureId>(static value => new FeatureId(value), static id => id.Value));
        settings.Converters.Add(new NewtonsoftIdConverter<ClaimId>(static value => new ClaimId(value), static id => id.Value));
        settings.Converters.Add(new NewtonsoftIdConverter<RuleId>(static value => new RuleId(value), static id => id.Value));
        return settings;
    }
}
