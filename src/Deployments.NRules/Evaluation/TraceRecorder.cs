using Deployments.Collections;
using NRules;

namespace Deployments.NRules.Evaluation;

/// <summary>Records which rule of a session derives what.</summary>
internal sealed class TraceRecorder
{
    private readonly List<(string Rule, object Fact)> steps = [];
    private string? rule;

    public TraceRecorder(ISession session)
    {
        session.Events.RuleFiringEvent += (_, fired) => rule = fired.Rule.Name;
        session.Events.FactInsertedEvent += (_, inserted) =>
        {
            if (rule is not null)
            {
                steps.Add((rule, inserted.Fact.Value!));
            }
        };
    }

    public ValueList<Activation> ToList() => [.. steps.Select(s => new Activation(s.Rule, s.Fact.ToString()!))];
}
