using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>Instructions to change a setting in one product.</summary>
/// <param name="On">The product: a boot loader, a server vendor, a distribution.</param>
/// <param name="Architectures">The architectures that it applies to.</param>
/// <param name="Text">The steps in the product.</param>
/// <param name="Source">The source.</param>
public sealed record SettingPlace(string On, ArchitectureSet Architectures, string Text, string Source);
