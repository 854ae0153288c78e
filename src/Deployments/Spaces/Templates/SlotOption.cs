using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Templates;

/// <summary>One option of a slot: a component, or several that are chosen together. Immutable.</summary>
/// <param name="Name">What the option is called; the component's id where it is one component.</param>
/// <param name="Components">The components that it installs.</param>
public sealed record SlotOption(string Name, ValueList<ComponentId> Components);
