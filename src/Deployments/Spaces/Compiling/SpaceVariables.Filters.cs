using Deployments.Contracts;
using Deployments.Diagrams.Logic;
using Deployments.Spaces.Filters;
using Deployments.Text;

namespace Deployments.Spaces.Compiling;

/// <content>The formulas of filters.</content>
internal sealed partial class SpaceVariables
{
    /// <summary>The formula of a filter.</summary>
    /// <exception cref="InputException">The filter names something that the space does not have.</exception>
    public int FormulaOf(StackFilter filter)
    {
        names.Require(filter);
        return Compile(filter);
    }

    private int Compile(StackFilter filter) => filter switch
    {
        HasComponent has => Formulas.Or([.. GroupsCalled(has.Group).Select(g => g.Present[IndexOf(has.Component)])]),
        HasFeatureEnabled has => Compile(has),
        ChoseOption chose => Formulas.Or([.. choices.Where(c => c.Key.Slot == chose.Slot && (chose.Group is null || c.Key.Group == chose.Group))
            .SelectMany(static c => c.Value).Where(o => o.Option == chose.Option).Select(static o => o.Formula)]),
        NegatedFilter not => Formulas.Not(Compile(not.Part)),
        JoinedFilter { IsAll: true } all => Formulas.And([.. all.Parts.Select(Compile)]),
        JoinedFilter any => Formulas.Or([.. any.Parts.Select(Compile)]),
        _ => throw new ArgumentOutOfRangeException(nameof(filter)),
    };

    private int Compile(HasFeatureEnabled has)
    {
        int atom = catalog.Atoms.IndexOf(new FeatureCondition(has.Feature));
        return Formulas.Or([.. GroupsCalled(has.Group).Where(g => g.Host < 0).Select(g => g.Features.TryGetValue(has.Feature, out int formula) ? formula
            : (g.Profile.Certain[atom >> 6] >> atom & 1) != 0 ? FormulaPool.True : FormulaPool.False)]);
    }

    private IEnumerable<GroupPlan> GroupsCalled(string? name) => groups.Where(g => name is null || g.Source.Name == name);

    /// <summary>True for a choice that fills nothing of a group that is not there, so that each stack has one such choice, and meets a formula.</summary>
    public bool IsWellFormed(ReadOnlySpan<byte> choice, int also = FormulaPool.True)
    {
        if (also == FormulaPool.True && Shape.TrueForAll(static f => f == FormulaPool.True))
        {
            return true;
        }

        byte[] values = new byte[Formulas.VariableCount];
        choice.CopyTo(values);
        Formulas.Complete(values);
        return Shape.TrueForAll(f => Formulas.Holds(f, values)) && Formulas.Holds(also, values);
    }
}
