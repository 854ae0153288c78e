using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>How one product lets a setting be changed.</summary>
/// <param name="On">The product: a boot loader, a maker of servers, a distribution.</param>
/// <param name="Architectures">The architectures that it is for.</param>
/// <param name="Text">What to do there.</param>
/// <param name="Source">Where that is said.</param>
public sealed record SettingPlace(string On, ArchitectureSet Architectures, string Text, string Source);
