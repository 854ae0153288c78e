using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Templates;

/// <summary>One option of a slot: a component, or several that are chosen together, or none where it only brings companions. Immutable.</summary>
/// <param name="Name">The option's name; the component's id where it is a single component.</param>
/// <param name="Components">The components that it installs.</param>
public sealed record SlotOption(string Name, ValueList<ComponentId> Components);
