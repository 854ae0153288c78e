using Deployments.Contracts;
using Deployments.Diagrams.Logic;
using Deployments.Spaces.Definitions;
using Deployments.Text;

namespace Deployments.Spaces.Compilation;

/// <content>What conditions on choices mean.</content>
internal sealed partial class SpaceVariables
{
    /// <summary>The formula of a condition on what is chosen.</summary>
    /// <exception cref="InputException">The condition names something that the space does not have.</exception>
    public int FormulaOf(SpaceCondition condition) => condition switch
    {
        HasComponent has => FormulaOf(has),
        HasFeatureEnabled feature => FormulaOf(feature),
        ChoseOption chose => FormulaOf(chose),
        NegatedCondition not => Formulas.Not(FormulaOf(not.Part)),
        JoinedCondition { IsAll: true } all => Formulas.And([.. all.Parts.Select(FormulaOf)]),
        JoinedCondition any => Formulas.Or([.. any.Parts.Select(FormulaOf)]),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private int FormulaOf(HasComponent has)
    {
        int index = IndexOf(has.Component);
        return Formulas.Or([.. GroupsCalled(has.Group).Select(g => g.Present[index])]);
    }

    private int FormulaOf(HasFeatureEnabled has)
    {
        if (catalog.Catalog.Find(has.Feature) is null)
        {
            throw new InputException($"unknown feature '{has.Feature}'", null, Suggestion.For(has.Feature.ToString(), catalog.Catalog.Features.Select(f => f.Id.ToString())));
        }

        int atom = catalog.Atoms.IndexOf(new FeatureCondition(has.Feature));
        return Formulas.Or([.. GroupsCalled(has.Group).Where(g => g.Host < 0).Select(g => g.Features.TryGetValue(has.Feature, out int formula) ? formula
            : (g.Profile.Certain[atom >> 6] >> atom & 1) != 0 ? FormulaPool.True : FormulaPool.False)]);
    }

    private int FormulaOf(ChoseOption chose)
    {
        List<(string Option, int Formula)>[] slots = [.. choices.Where(c => c.Key.Slot == chose.Slot && (chose.Group is null || c.Key.Group == chose.Group)).Select(c => c.Value)];
        if (slots.Length == 0)
        {
            throw new InputException($"space '{Definition.Id}' has no slot '{chose.Slot}'", null, Suggestion.For(chose.Slot, choices.Keys.Select(k => k.Slot).Distinct()));
        }

        int[] found = [.. slots.SelectMany(s => s).Where(o => o.Option == chose.Option).Select(o => o.Formula)];
        return found.Length > 0 ? Formulas.Or(found) : throw new InputException(
            $"slot '{chose.Slot}' has no option '{chose.Option}'", null, Suggestion.For(chose.Option, slots.SelectMany(s => s).Select(o => o.Option)));
    }

    private GroupPlan[] GroupsCalled(string? name)
    {
        GroupPlan[] found = [.. groups.Where(g => name is null || g.Source.Name == name)];
        return found.Length > 0 ? found : throw new InputException(
            $"space '{Definition.Id}' has no group '{name}'", null, Suggestion.For(name!, groups.Select(g => g.Source.Name)));
    }
}
