using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Policies;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Validation.Reports;
using Deployments.Vocabulary;

namespace Deployments.Validation;

/// <summary>
/// Judges stacks by a catalogue: forward chaining to the least fixpoint, in which a component works when everything it needs holds,
/// using only hardware facts and what working components provide. Thread-safe.
/// </summary>
public sealed class RulesEngine
{
    private static readonly Lazy<RulesEngine> LazyDefault = new(() => new RulesEngine(Catalog.BuiltIn));

    private readonly CompiledCatalog compiled;

    /// <summary>Makes an engine.</summary>
    /// <param name="catalog">The knowledge to judge by; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <param name="options">The options; null for <see cref="ValidationOptions.Default"/>.</param>
    public RulesEngine(Catalog? catalog = null, ValidationOptions? options = null)
        : this(catalog ?? Catalog.BuiltIn, options ?? ValidationOptions.Default, [])
    {
    }

    private RulesEngine(Catalog catalog, ValidationOptions options, IPolicy[] policies)
    {
        Catalog = catalog;
        Options = options;
        compiled = CompiledCatalog.Of(catalog);
        Policies = policies;
    }

    /// <summary>The engine over the built-in catalogue, with the default options.</summary>
    public static RulesEngine Default => LazyDefault.Value;

    /// <summary>The knowledge to judge by.</summary>
    public Catalog Catalog { get; }

    /// <summary>The options of validation.</summary>
    public ValidationOptions Options { get; }

    /// <summary>The policies that it judges by besides the catalogue; see <see cref="With"/>.</summary>
    public IReadOnlyList<IPolicy> Policies { get; }

    /// <summary>Returns an engine that judges by policies too. Their rules join its catalogue, so that they can be explained and waived.</summary>
    /// <param name="policies">The policies. A verdict asks each of them, whatever the catalogue says.</param>
    /// <returns>A new engine with the policies of this one and these.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputException">A policy has no rule, or one that the lint refuses or that the catalogue has already.</exception>
    public RulesEngine With(params IEnumerable<IPolicy> policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        IPolicy[] added = [.. policies];
        return added.Length == 0 ? this : new RulesEngine(PolicyRules.Join(Catalog, added), Options, [.. Policies, .. added]);
    }

    /// <summary>
    /// Returns only the verdict on a stack. Allocates nothing, unless the stack has waivers or the engine has policies.
    /// </summary>
    /// <param name="stack">The stack, exactly as it is.</param>
    /// <param name="hardware">The hardware of physical groups that state none; null when unknown.</param>
    /// <returns>The verdict; the same as that of <see cref="Validate(Stack, HardwareProfile?)"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    /// <exception cref="InputException">The stack names a component or capability that the catalogue does not have.</exception>
    public Verdict Judge(Stack stack, HardwareProfile? hardware = null)
    {
        ArgumentNullException.ThrowIfNull(stack);
        if (stack.Waivers.Count > 0 || Policies.Count > 0)
        {
            return FindErrors(stack, hardware).Verdict;
        }

        Evaluation evaluation = compiled.Evaluations.Rent();
        evaluation.Run(stack, hardware);
        Verdict verdict = Grading.Of(evaluation).Verdict;
        compiled.Evaluations.Return(evaluation);
        return verdict;
    }

    /// <summary>Validates a stack: its errors with their causes and fixes, advice, and the hardware facts that the verdict depends on.</summary>
    /// <param name="stack">The stack, exactly as it is; the stack completer adds what goes without saying.</param>
    /// <param name="hardware">The hardware of physical groups that state none; null when unknown.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    /// <exception cref="InputException">The stack names a component or capability that the catalogue does not have.</exception>
    public Report Validate(Stack stack, HardwareProfile? hardware = null)
    {
        ArgumentNullException.ThrowIfNull(stack);
        return Validate(stack, [], hardware);
    }

    /// <summary>Validates a completed stack. The report lists what the completer assumed.</summary>
    /// <param name="completion">The stack and what was added to it.</param>
    /// <param name="hardware">The hardware of physical groups that state none; null when unknown.</param>
    /// <returns>The report, with <see cref="Report.Assumed"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="completion"/> is null.</exception>
    /// <exception cref="InputException">The stack names a component or capability that the catalogue does not have.</exception>
    public Report Validate(Completion completion, HardwareProfile? hardware = null)
    {
        ArgumentNullException.ThrowIfNull(completion);
        return Validate(completion.Stack, completion.Assumed, hardware);
    }

    /// <summary>The error of a stack that has no other; null when it has none, or several.</summary>
    internal Finding? FindOnlyError(Stack stack, HardwareProfile? hardware) =>
        FindErrors(stack, hardware).Of(Severity.Error).Take(2).ToArray() is [var only] ? only : null;

    /// <summary>
    /// Returns the verdict on a stack and its errors, without advice and fixes: several times as fast as
    /// <see cref="Validate(Stack, HardwareProfile?)"/>.
    /// </summary>
    internal Report FindErrors(Stack stack, HardwareProfile? hardware)
    {
        Evaluation evaluation = compiled.Evaluations.Rent();
        evaluation.Run(stack, hardware);
        Report report = new ReportBuilder(evaluation, stack, hardware, Options with { FixesPerFinding = 0 }, Policies).BuildErrors();
        compiled.Evaluations.Return(evaluation);
        return report;
    }

    private Report Validate(Stack stack, ValueList<Assumption> assumed, HardwareProfile? hardware)
    {
        Evaluation evaluation = compiled.Evaluations.Rent();
        evaluation.Run(stack, hardware);
        Report report = new ReportBuilder(evaluation, stack, hardware, Options, Policies) { Assumed = assumed }.Build();
        compiled.Evaluations.Return(evaluation);
        return report;
    }
}
