using Deployments.Catalogs;
using Deployments.Findings;
using Deployments.Stacks;
using Deployments.Validation;

namespace Deployments.Notation;

/// <summary>Tries a reading of an arrow string: whether the stack, completed, can work on some hardware with machines enough.</summary>
internal sealed class StackTrial(Catalog catalog)
{
    private readonly Lazy<StackCompleter> completer = new(() => new StackCompleter(catalog));
    private readonly Lazy<RulesEngine> engine = new(() => new RulesEngine(catalog));

    /// <summary>The number of errors that no hardware mends.</summary>
    public int ErrorsOf(IEnumerable<GroupSketch> groups)
    {
        Stack completed = completer.Value.Complete(new Stack { Groups = [.. groups.Select(g => g.ToGroup(counted: false))] }).Stack;
        return engine.Value.Judge(completed) == Verdict.Invalid ? engine.Value.FindErrors(completed, null).Findings.Count : 0;
    }
}
