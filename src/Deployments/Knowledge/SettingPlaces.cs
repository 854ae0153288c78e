using Deployments.Collections;

namespace Deployments.Knowledge;

/// <summary>A setting that every product keeps in a place of its own, such as the kernel command line.</summary>
/// <param name="Id">The id: lower-case words joined by hyphens.</param>
/// <param name="Title">What is set there, as it reads after "where to change".</param>
/// <param name="Entries">The places.</param>
public sealed record SettingPlaces(string Id, string Title, ValueList<SettingPlace> Entries);
