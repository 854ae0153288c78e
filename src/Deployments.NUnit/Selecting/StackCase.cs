using System.Runtime.CompilerServices;
using Deployments.Catalogs;
using Deployments.Spaces.Violating;
using Deployments.Stacks;

namespace Deployments.NUnit.Selecting;

/// <summary>One stack that becomes a test case.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Label">Its name in the names of tests.</param>
/// <param name="Catalog">The catalogue that it is judged by.</param>
internal sealed record StackCase(Stack Stack, string Label, Catalog Catalog)
{
    private static readonly ConditionalWeakTable<object, StackCase> Cases = [];

    /// <summary>The case of an argument that an attribute of this package made; null for every other object.</summary>
    public static StackCase? Of(object? argument) => argument is not null && Cases.TryGetValue(argument, out StackCase? known) ? known : null;

    /// <summary>What is wrong with the stack; null for a valid one.</summary>
    public Violation? Violation { get; init; }

    /// <summary>The argument of the test, from which the case can be found for as long as it lives.</summary>
    public object Argument(Type type)
    {
        object argument = type == typeof(Violation) ? Violation! : Stack;
        Cases.AddOrUpdate(argument, this);
        Cases.AddOrUpdate(Violation?.Stack ?? Stack, this);
        return argument;
    }
}
