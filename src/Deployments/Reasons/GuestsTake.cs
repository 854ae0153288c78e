using Deployments.Causes;

namespace Deployments.Reasons;

/// <summary>The virtual machines on one machine of a group take an amount of a resource together.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Amount">How much.</param>
public sealed record GuestsTake(string Group, Resource Resource, double Amount) : Reason;
