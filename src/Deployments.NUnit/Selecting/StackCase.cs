using System.Runtime.CompilerServices;
using Deployments.Catalogs;
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

    /// <summary>The argument of the test, from which the case can be found for as long as it lives.</summary>
    public object Argument()
    {
        Cases.AddOrUpdate(Stack, this);
        return Stack;
    }
}
