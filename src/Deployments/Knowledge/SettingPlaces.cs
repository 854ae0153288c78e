using Deployments.Collections;

namespace Deployments.Knowledge;

/// <summary>A setting that each product has in another location, such as the kernel command line.</summary>
/// <param name="Id">The id: lower-case words joined by hyphens.</param>
/// <param name="Title">The name of the setting, as it continues "where to change …".</param>
/// <param name="Entries">The products.</param>
public sealed record SettingPlaces(string Id, string Title, ValueList<SettingPlace> Entries);
