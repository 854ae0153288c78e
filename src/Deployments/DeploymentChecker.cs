using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.References;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Validation;

namespace Deployments;

/// <summary>Reads stacks, adds what goes without saying, and judges them by one catalogue. Thread-safe; make it once and keep it.</summary>
public sealed class DeploymentChecker
{
    private static readonly Lazy<DeploymentChecker> LazyDefault = new(() => new DeploymentChecker(RulesEngine.Default));

    private readonly StackCompleter completer;

    /// <summary>Makes a checker.</summary>
    /// <param name="engine">The engine to judge by; its catalogue also gives the names and the assumptions. Null for <see cref="RulesEngine.Default"/>.</param>
    public DeploymentChecker(RulesEngine? engine = null)
    {
        Engine = engine ?? RulesEngine.Default;
        completer = new StackCompleter(Engine.Catalog);
    }

    /// <summary>The checker over the built-in catalogue, with the default options.</summary>
    public static DeploymentChecker Default => LazyDefault.Value;

    /// <summary>The engine that judges.</summary>
    public RulesEngine Engine { get; }

    /// <summary>Checks every stack that a text writes.</summary>
    /// <param name="text">Arrows, JSON, or the number, key or id of a reference deployment: see <see cref="StackText"/>.</param>
    /// <param name="hardware">The hardware of physical groups that state none; null when unknown: the verdict is then conditional and the reports
    /// list what the hardware must have.</param>
    /// <param name="options">How to check; null for <see cref="CheckOptions.Default"/>.</param>
    /// <returns>A report for each alternative, with the stack as it was judged and what was assumed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="InputException">The text cannot be understood; the message says where and why.</exception>
    public DeploymentCheck Check(string text, HardwareProfile? hardware = null, CheckOptions? options = null)
    {
        options ??= CheckOptions.Default;
        return Check(StackText.Read(text, Engine.Catalog, options.Name), hardware, options);
    }

    /// <summary>Checks every stack of a text that was read before.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hardware">The hardware of physical groups that state none; null when unknown.</param>
    /// <param name="options">How to check; null for <see cref="CheckOptions.Default"/>.</param>
    /// <returns>A report for each stack, with the stack as it was judged and what was assumed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="InputException">A stack names a component or capability that the catalogue does not have.</exception>
    public DeploymentCheck Check(StackText text, HardwareProfile? hardware = null, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reports = new Report[text.Stacks.Count];
        var works = new WorkingStudy?[reports.Length];
        var alternatives = new ValueList<Report>[reports.Length];
        for (int i = 0; i < reports.Length; i++)
        {
            reports[i] = Engine.Validate(Complete(text.Stacks[i], hardware, options), hardware);
            if (text.Stacks[i].Deployment is { } deployment)
            {
                works[i] = WorkingStudy.Of(deployment, hardware, Engine);
                alternatives[i] = deployment.Alternatives.Select(s => Engine.Validate(s, hardware)).ToValueList();
            }
        }

        return new DeploymentCheck
        {
            Reports = ValueList.Create<Report>(reports),
            Works = Array.TrueForAll(works, static w => w is null) ? [] : ValueList.Create<WorkingStudy?>(works),
            Alternatives = Array.TrueForAll(alternatives, static a => a.Count == 0) ? [] : ValueList.Create<ValueList<Report>>(alternatives),
            Ignored = text.Ignored,
            Notes = text.Notes,
        };
    }

    /// <summary>Checks a stack that was built in code or read before.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="hardware">The hardware of physical groups that state none; null when unknown.</param>
    /// <param name="options">How to check; null for <see cref="CheckOptions.Default"/>.</param>
    /// <returns>One report, with the stack as it was judged and what was assumed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    /// <exception cref="InputException">The stack names a component or capability that the catalogue does not have.</exception>
    public DeploymentCheck Check(Stack stack, HardwareProfile? hardware = null, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stack);
        Completion completion = Complete(new WrittenStack(stack, stack.Name ?? "", IsComplete: false), hardware, options);
        return new DeploymentCheck { Reports = [Engine.Validate(completion, hardware)] };
    }

    /// <summary>Checks every stack that a file writes.</summary>
    /// <param name="path">A file with arrows or JSON, as <see cref="StackText.Load"/> takes it.</param>
    /// <param name="hardware">The hardware of physical groups that state none; null when unknown.</param>
    /// <param name="options">How to check; null for <see cref="CheckOptions.Default"/>.</param>
    /// <returns>A report for each alternative, with the stack as it was judged and what was assumed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="InputException">The file cannot be read or understood; the message says where and why.</exception>
    public DeploymentCheck CheckFile(string path, HardwareProfile? hardware = null, CheckOptions? options = null) =>
        Check(StackText.Load(path, Engine.Catalog), hardware, options);

    /// <summary>Adds to a stack what its text leaves out.</summary>
    /// <param name="written">The stack as it is written.</param>
    /// <param name="hardware">The hardware of physical groups that state none; null when unknown. Additions suit its architecture.</param>
    /// <param name="options">How to check; null for <see cref="CheckOptions.Default"/>.</param>
    /// <returns>The completed stack and what was added; the stack itself when it is complete or the options ask for it exactly as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="written"/> is null.</exception>
    /// <exception cref="InputException">The stack names a component or capability that the catalogue does not have.</exception>
    public Completion Complete(WrittenStack written, HardwareProfile? hardware = null, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(written);
        return written.IsComplete || options is { Exact: true } ? new Completion(written.Stack, []) : completer.Complete(written.Stack, hardware);
    }
}
