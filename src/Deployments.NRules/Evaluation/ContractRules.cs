using System.Linq.Expressions;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;
using NRules.RuleModel;
using static Deployments.NRules.Evaluation.RuleWriter;

namespace Deployments.NRules.Evaluation;

/// <summary>The rules that a component's contract states: when its needs are met, when it works, and what follows from that.</summary>
internal sealed class ContractRules
{
    private readonly StatementTable statements;
    private readonly Component component;
    private readonly int key;
    private readonly (int Key, Statement Statement)[] needs;
    private readonly Statement[] kernels;

    /// <summary>Reads a contract and asks for the statements that it needs.</summary>
    /// <param name="component">The component.</param>
    /// <param name="key">Its number in the catalogue.</param>
    /// <param name="nextNeed">The number of its first need.</param>
    /// <param name="statements">The statements.</param>
    public ContractRules(Component component, int key, ref int nextNeed, StatementTable statements)
    {
        this.component = component;
        this.key = key;
        this.statements = statements;
        int first = nextNeed;
        needs = [.. component.Needs.Where(n => n.Severity == Severity.Error).Select((n, i) => (first + i, statements.Ask(n.Condition)))];
        nextNeed += needs.Length;
        kernels = [.. component.Provides.Where(p => p.When is null && !IsWide(p) && statements.CrossesContainers(p.Capability))
            .Select(p => statements.Ask(new CapabilityCondition(p.Capability, Reach.Node))).Distinct()];
        IEnumerable<Condition?> whens = component.Provides.Select(p => p.When).Concat((component.Guests?.Provides ?? []).Select(p => p.When));
        Asks = [.. needs.Select(n => n.Statement), .. kernels, .. whens.OfType<Condition>().Select(statements.Ask)];
    }

    /// <summary>What the contract asks for.</summary>
    public IReadOnlyList<Statement> Asks { get; }

    /// <summary>The rules. All contracts of the catalogue must have been read before.</summary>
    public IEnumerable<IRuleDefinition> All() =>
    [
        .. needs.Select(n => NeedIsMet(n.Key, n.Statement)), .. ItWorks(), .. IsThere(),
        .. component.Provides.SelectMany(Provides), .. (component.Guests?.Provides ?? []).SelectMany(PassesOn),
    ];

    private IRuleDefinition NeedIsMet(int number, Statement statement) => new RuleWriter($"{component.Id} needs {statement}")
        .Match<Installed>("installed", Is<Installed>("installed", "Key", key))
        .Match<Holds>("holds", Is<Holds>("holds", "Statement.Index", statement.Index),
            Where<Installed, Holds>((installed, holds) => installed.Site == holds.Site))
        .Then<Installed>((context, installed) => Conclude(context, new Met(installed, number, statement)));

    /// <summary>A container has the kernel of its host: what would bring another one does not work in it.</summary>
    private IEnumerable<IRuleDefinition> ItWorks() => kernels.Length == 0
        ? [ItWorks($"{component.Id} works", [], null)]
        :
        [
            ItWorks($"{component.Id} works", [], Where<Installed>(installed => !installed.Site.IsContainer)),
            ItWorks($"{component.Id} works in a container", kernels, Where<Installed>(installed => installed.Site.IsContainer)),
        ];

    private IRuleDefinition ItWorks(string name, Statement[] shared, LambdaExpression? where)
    {
        var rule = new RuleWriter(name);
        LambdaExpression isIt = Is<Installed>("installed", "Key", key);
        rule.Match<Installed>("installed", where is null ? [isIt] : [isIt, where]);
        rule.Match<Started>("started", Where<Installed, Started>((installed, started) => installed.Site == started.Site));
        foreach ((int number, _) in needs)
        {
            string met = $"met{number}";
            ParameterExpression installed = Expression.Parameter(typeof(Installed), "installed"), fact = Expression.Parameter(typeof(Met), met);
            rule.Match<Met>(met, Is<Met>(met, "Key", number), Expression.Lambda(
                Expression.ReferenceEqual(installed, Expression.Property(fact, nameof(Met.Installed))), installed, fact));
        }

        foreach (Statement kernel in shared)
        {
            string holds = $"holds{kernel.Index}";
            ParameterExpression installed = Expression.Parameter(typeof(Installed), "installed"), fact = Expression.Parameter(typeof(Holds), holds);
            rule.Match<Holds>(holds, Is<Holds>(holds, "Statement.Index", kernel.Index), Expression.Lambda(
                Expression.ReferenceEqual(Expression.Property(installed, "Site"), Expression.Property(fact, "Site")), installed, fact));
        }

        return rule.Then<Installed>((context, installed) => Conclude(context, new Works(installed)));
    }

    /// <summary>Where other contracts ask for the component itself.</summary>
    private IEnumerable<IRuleDefinition> IsThere()
    {
        Statement? here = statements.Find(new ComponentCondition(component.Id, Reach.Node));
        Statement? anywhere = statements.Find(new ComponentCondition(component.Id, Reach.Stack));
        return Offer($"{component.Id} is there", null, here, anywhere, isWide: false);
    }

    private IEnumerable<IRuleDefinition> Provides(Provision provision)
    {
        Statement? here = statements.Find(new CapabilityCondition(provision.Capability, Reach.Node));
        Statement? anywhere = statements.Find(new CapabilityCondition(provision.Capability, Reach.Stack));
        return Offer($"{component.Id} provides {provision.Capability}", provision.When, here, anywhere, IsWide(provision));
    }

    /// <summary>The rules by which the working component makes one statement true on its own group, and one on every group.</summary>
    private IEnumerable<IRuleDefinition> Offer(string name, Condition? condition, Statement? here, Statement? anywhere, bool isWide)
    {
        if (here is not null && !isWide)
        {
            yield return Working(name, condition, here).Then<Works>((context, works) => Conclude(context, new Holds(works.Site, here)));
        }

        foreach (Statement statement in new[] { isWide ? here : null, anywhere }.OfType<Statement>())
        {
            yield return Working($"{name} to all", condition, null)
                .Match<Site>("site", Asks<Site>("site", "", statement), Where<Works, Site>((works, site) => works.Site.Outlook == site.Outlook))
                .Then<Site>((context, site) => Conclude(context, new Holds(site, statement)));
        }
    }

    private IEnumerable<IRuleDefinition> PassesOn(GuestProvision provision)
    {
        if (statements.Find(new FeatureCondition(provision.Feature)) is { } feature)
        {
            yield return Working($"{component.Id} passes on {provision.Feature}", provision.When, null)
                .Match<Frontier>("frontier", Where<Works, Frontier>((works, frontier) => works.Site.Depth == frontier.Depth))
                .Match<Site>("guest", Where<Site>(guest => guest.IsMachineOfHost), Asks<Site>("guest", "", feature),
                    Where<Works, Site>((works, guest) => works.Site == guest.Host))
                .Then<Site>((context, guest) => Conclude(context, new Holds(guest, feature)));
        }
    }

    /// <summary>The rule that begins with the working component, where its condition holds and its group asks for a statement.</summary>
    private RuleWriter Working(string name, Condition? condition, Statement? asked)
    {
        var rule = new RuleWriter(name);
        LambdaExpression isIt = Is<Works>("works", "Key", key);
        rule.Match<Works>("works", asked is null ? [isIt] : [isIt, Asks<Works>("works", "Site", asked)]);
        if (condition is not null)
        {
            rule.Match<Holds>("holds", Is<Holds>("holds", "Statement.Index", statements.Ask(condition).Index),
                Where<Works, Holds>((works, holds) => works.Site == holds.Site));
        }

        return rule;
    }

    private bool IsWide(Provision provision) => (provision.Reach ?? statements.ReachOf(provision.Capability)) == Reach.Stack;
}
