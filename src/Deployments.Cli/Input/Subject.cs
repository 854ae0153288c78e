using Deployments.Stacks;

namespace Deployments.Cli.Input;

/// <summary>One stack to look at.</summary>
/// <param name="Stack">The stack as it is written.</param>
/// <param name="Title">What to call it when there are several.</param>
/// <param name="Completes">Whether what goes without saying is to be added.</param>
internal sealed record Subject(Stack Stack, string Title, bool Completes);
