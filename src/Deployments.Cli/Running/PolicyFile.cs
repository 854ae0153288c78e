using Deployments.NRules;
using Deployments.Policies;
using Deployments.Text;

namespace Deployments.Cli.Running;

/// <summary>An assembly of policies that the user names.</summary>
internal static class PolicyFile
{
    public const string Option = "--rules";

    /// <exception cref="InputException">The file is no assembly with rules.</exception>
    public static IPolicy Load(string path) => NRulesPolicies.Load(path);
}
