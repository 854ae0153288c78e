using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.Dependencies;
using Deployments.Text;

namespace Deployments.Cli.Input;

/// <summary>Finds the parts of a stack that an argument names.</summary>
internal static class PartInput
{
    /// <summary>The parts of a name.</summary>
    /// <exception cref="InputException">The stack has no part of that name and kind.</exception>
    public static ValueList<T> Find<T>(StackDependencies dependencies, string name)
        where T : StackPart
    {
        ValueList<T> parts = dependencies.Named(name).OfType<T>().ToValueList();
        if (parts.Count > 0)
        {
            return parts;
        }

        string[] known = [.. dependencies.Graph.Vertices.OfType<T>().Select(static p => p.Name).Distinct()];
        string kind = typeof(T) == typeof(PlacedComponent) ? "component" : "part";
        throw new InputException(
            $"the stack has no {kind} '{name}'", null, Suggestion.For(name, known) ?? $"it has {string.Join(", ", known)}");
    }
}
