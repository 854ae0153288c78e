namespace Deployments.NRules.Tests.Evaluation;

/// <summary>The ordinary suite compares the engines on a sample; the environment variable DEPLOYMENTS_ALL_AGREEMENTS asks for all cases.</summary>
internal static class AllAgreements
{
    public static bool AreAsked { get; } = Environment.GetEnvironmentVariable("DEPLOYMENTS_ALL_AGREEMENTS") is not null;
}
