using NRules.RuleModel;

namespace Deployments.NRules.Running;

/// <summary>A rule of NRules and what the library tells of it.</summary>
/// <param name="Definition">The rule.</param>
/// <param name="Content">What it matches and names.</param>
/// <param name="Rule">What to tell of it.</param>
internal sealed record NRulesPolicy(IRuleDefinition Definition, RuleContent Content, Knowledge.Rule Rule)
{
    public string Name => Definition.Name;
}
