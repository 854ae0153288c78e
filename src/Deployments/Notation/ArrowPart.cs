namespace Deployments.Notation;

/// <summary>An item of which one alternative is chosen.</summary>
/// <param name="Terms">The terms of the alternative.</param>
/// <param name="Details">What stands in parentheses after it.</param>
/// <param name="IsNested">True when it runs in a virtual machine of what is before it.</param>
internal sealed record ArrowPart(List<ArrowTerm> Terms, List<ArrowPart> Details, bool IsNested);
