namespace Deployments.Causes;

/// <summary>The stack asks for more machines than a hardware profile stands for.</summary>
/// <param name="Asked">How many machines the stack asks for.</param>
/// <param name="Profile">The profile's name.</param>
/// <param name="Machines">How many machines it stands for.</param>
public sealed record MachinesTooFew(int Asked, string Profile, int Machines) : Cause;
