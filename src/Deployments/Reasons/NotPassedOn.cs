using Deployments.Vocabulary;

namespace Deployments.Reasons;

/// <summary>Nothing on a group passes a hardware feature on to virtual machines.</summary>
/// <param name="Host">The name of the host group.</param>
/// <param name="Feature">The feature.</param>
public sealed record NotPassedOn(string Host, FeatureId Feature) : Reason;
