using Deployments.Policies;
using NRules;
using NRules.Diagnostics;
using NRules.RuleModel;

namespace Deployments.NRules.Running;

/// <summary>Runs compiled rules over facts once, on a thread that can be given up.</summary>
internal sealed class PolicySession(ISessionFactory factory, int mostActivations, TimeSpan timeLimit)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, string> broken = [];
    private readonly Dictionary<string, int> fired = [];
    private string? firing;

    /// <summary>The rules that failed and why, by name.</summary>
    public IReadOnlyDictionary<string, string> Broken => broken;

    /// <summary>The rules that were still at work when the time was over, where that is known.</summary>
    public string? StillFiring { get; private set; }

    /// <summary>Runs the rules to the end.</summary>
    /// <returns>What they raised; null when they took too long, and their thread was given up.</returns>
    public IReadOnlyList<PolicyViolation>? Run(IReadOnlyCollection<object> facts)
    {
        IReadOnlyList<PolicyViolation> raised = [];
        using var stop = new CancellationTokenSource();
        CancellationToken token = stop.Token;
        var thread = new Thread(() => raised = Fire(facts, token)) { IsBackground = true, Name = "policies" };
        thread.Start();
        if (thread.Join(timeLimit))
        {
            return raised;
        }

        lock (gate)
        {
            StillFiring = firing;
        }

        stop.Cancel();
        return null;
    }

    private List<PolicyViolation> Fire(IReadOnlyCollection<object> facts, CancellationToken token)
    {
        ISession session = factory.CreateSession();
        session.Events.LhsExpressionFailedEvent += (_, e) => e.IsHandled = Fail(e.Rules, e.Exception);
        session.Events.RhsExpressionFailedEvent += (_, e) => e.IsHandled = Fail([e.Match.Rule], e.Exception);
        session.Events.AgendaExpressionFailedEvent += (_, e) => e.IsHandled = Fail([e.Rule], e.Exception);
        session.Events.RuleFiringEvent += (_, e) => Firing(e.Rule.Name);
        session.Events.RuleFiredEvent += (_, _) => Firing(null);
        session.InsertAll(facts);
        if (session.Fire(mostActivations, token) == mostActivations && !token.IsCancellationRequested)
        {
            string endless = fired.MaxBy(f => f.Value).Key;
            broken.TryAdd(endless, FormattableString.Invariant(
                $"it does not end: {fired[endless]:N0} of {mostActivations:N0} activations were its own"));
        }

        return [.. session.Query<PolicyViolation>()];
    }

    private bool Fail(IEnumerable<IRuleDefinition> rules, Exception? exception)
    {
        foreach (IRuleDefinition rule in rules)
        {
            Exception? cause = exception?.GetBaseException();
            broken.TryAdd(rule.Name, $"it threw {cause?.GetType().Name}: {cause?.Message.ReplaceLineEndings(" ")}");
        }

        return true;
    }

    private void Firing(string? rule)
    {
        lock (gate)
        {
            firing = rule;
        }

        if (rule is not null)
        {
            fired[rule] = fired.GetValueOrDefault(rule) + 1;
        }
    }
}
