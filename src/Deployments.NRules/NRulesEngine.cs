using Deployments.Catalogs;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.NRules.Evaluation;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;
using NRules;

namespace Deployments.NRules;

/// <summary>
/// Judges stacks by a catalogue on NRules: its contracts and policies are rules of NRules' canonical model, chained forward from what a stack and its
/// hardware state until nothing more follows. It shares the catalogue with <see cref="RulesEngine"/> and no code, so that each tests the other. Thread-safe.
/// </summary>
/// <remarks>
/// It is the slower one by far, milliseconds for a stack, and more than in proportion for many groups: use it to doubt a verdict, or to read from
/// <see cref="NRulesReport.Trace"/> how one comes about. It gives no advice and no fixes. What <see cref="StackCompleter"/> adds to a stack is data for
/// both: complete a stack before, as for the other engine. Where guests have no architecture in common, that is one fault of their host.
/// </remarks>
public sealed class NRulesEngine
{
    private static readonly Lazy<NRulesEngine> LazyDefault = new(() => new NRulesEngine());

    private readonly CatalogRules rules;

    /// <summary>Makes an engine. The first stack that is judged takes two to three seconds: the rules are made then, once for a catalogue.</summary>
    /// <param name="catalog">The knowledge to judge by; null for <see cref="Catalog.BuiltIn"/>.</param>
    public NRulesEngine(Catalog? catalog = null)
    {
        Catalog = catalog ?? Catalog.BuiltIn;
        rules = CatalogRules.Of(Catalog);
    }

    /// <summary>The engine over the built-in catalogue.</summary>
    public static NRulesEngine Default => LazyDefault.Value;

    /// <summary>The knowledge to judge by.</summary>
    public Catalog Catalog { get; }

    /// <summary>Returns only the verdict on a stack: faster than <see cref="Validate"/>, which also traces causes and records the steps.</summary>
    /// <param name="stack">The stack, exactly as it is.</param>
    /// <param name="hardware">The hardware of physical groups that state none; null when unknown.</param>
    /// <returns>The verdict; the same as that of <see cref="Validate"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    /// <exception cref="Text.InputException">The stack names a component or capability that the catalogue does not have.</exception>
    public Verdict Judge(Stack stack, HardwareProfile? hardware = null)
    {
        ArgumentNullException.ThrowIfNull(stack);
        return stack.Waivers.Count > 0
            ? Validate(stack, hardware).Verdict : CatalogRules.Judge(rules.StartSession(), new StackFacts(rules, stack, hardware));
    }

    /// <summary>Judges a stack.</summary>
    /// <param name="stack">The stack, exactly as it is.</param>
    /// <param name="hardware">The hardware of physical groups that state none; null when unknown.</param>
    /// <returns>The verdict, which is that of <see cref="RulesEngine.Judge"/>, with causes and the steps to it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    /// <exception cref="Text.InputException">The stack names a component or capability that the catalogue does not have.</exception>
    public NRulesReport Validate(Stack stack, HardwareProfile? hardware = null)
    {
        ArgumentNullException.ThrowIfNull(stack);
        var facts = new StackFacts(rules, stack, hardware);
        ISession session = rules.StartSession();
        var trace = new TraceRecorder(session);
        CatalogRules.Chain(session, facts);
        var conclusions = new Conclusions(rules, facts, session);
        var tracer = new RootCauseTracer(rules, conclusions);
        RootCause[] causes = [.. tracer.Causes, .. new GroupFaults(rules, conclusions).All()];
        return new NRulesReport
        {
            Verdict = causes.Any(c => !IsWaived(c, stack)) ? Verdict.Invalid : CatalogRules.IsOpen(conclusions.Faults) ? Verdict.Conditional : Verdict.Valid,
            BrokenNeeds = [.. tracer.BrokenNeeds],
            RootCauses = [.. causes],
            Trace = trace.ToList(),
        };
    }

    private static bool IsWaived(RootCause cause, Stack stack) => stack.Waivers.Any(w => w.Rule == cause.Rule
        && (w.Component is null || w.Component == cause.Component) && (w.Group is null || w.Group == cause.Group));
}
