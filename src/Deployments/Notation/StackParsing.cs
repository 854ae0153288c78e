using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Deployments.Stacks;

namespace Deployments.Notation;

/// <summary>Gives <see cref="Stack.Parse(string, IFormatProvider)"/> its notation.</summary>
internal static class StackParsing
{
    // A stack is made below the notation, yet IParsable must be on the stack itself. So the notation hands itself down, once.
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "It only sets a delegate; nothing is read or compiled.")]
    internal static void Register() => Stack.Reader = static text =>
        IsJson(text) ? StackJson.Parse(text) : ArrowNotation.Parse(text);

    /// <summary>True for JSON, false for arrows: no arrow string starts with a brace.</summary>
    internal static bool IsJson(string text) => text.AsSpan().TrimStart().StartsWith("{");
}
