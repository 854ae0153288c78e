using System.Runtime.CompilerServices;
using Deployments.Catalogs;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.NUnit.Selecting;
using Deployments.Reporting.Text;
using Deployments.Spaces.Violating;
using Deployments.Stacks;
using Deployments.Validation;
using NUnit.Framework.Constraints;

namespace Deployments.NUnit;

/// <summary>
/// Passes for a stack that works: on the machine of <see cref="On(HardwareProfile)"/> its verdict is <see cref="Verdict.Valid"/>; without a machine there is
/// hardware on which it works. The actual value is a <see cref="Stack"/>, a <see cref="Violation"/>, or a text that <c>Deployment.Check</c> reads. The
/// message is the report. A stack that an attribute of this package made is judged as it is, by its own catalogue; any other is completed, as
/// <c>Deployment.Check</c> does.
/// </summary>
public sealed class DeployableConstraint : Constraint
{
    private static readonly ConditionalWeakTable<Catalog, DeploymentChecker> Checkers = [];

    private HardwareProfile? machine;

    /// <inheritdoc/>
    public override string Description => machine is null ? "a stack that works on some hardware" : $"a stack that works on {machine.Name}";

    /// <summary>Judges on a machine, in place of the hardware that the stack states.</summary>
    /// <param name="hardware">The machine of every physical group.</param>
    /// <returns>This constraint.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hardware"/> is null.</exception>
    public DeployableConstraint On(HardwareProfile hardware)
    {
        ArgumentNullException.ThrowIfNull(hardware);
        machine = hardware;
        return this;
    }

    /// <summary>Judges on a machine, in place of the hardware that the stack states.</summary>
    /// <param name="hardware">The name of a profile that ships, or the file of one, relative to the program's folder.</param>
    /// <returns>This constraint.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hardware"/> is null.</exception>
    /// <exception cref="Text.InputException">There is no such profile, or the file cannot be read.</exception>
    public DeployableConstraint On(string hardware)
    {
        ArgumentNullException.ThrowIfNull(hardware);
        return On(InputFiles.Hardware(hardware, AppContext.BaseDirectory));
    }

    /// <inheritdoc/>
    public override ConstraintResult ApplyTo<TActual>(TActual actual)
    {
        DeploymentCheck check = actual switch
        {
            Stack stack => Check(stack, machine, StackCase.Of(stack)),
            Violation violation => Check(violation.Stack, machine ?? violation.Hardware, StackCase.Of(violation)),
            string text => Deployment.Check(text, machine),
            _ => throw new ArgumentException($"a stack or its text is needed, and this is {actual?.GetType().Name ?? "null"}", nameof(actual)),
        };
        return new DeployableResult(this, check, machine is null ? check.Verdict != Verdict.Invalid : check.Verdict == Verdict.Valid);
    }

    private DeploymentCheck Check(Stack stack, HardwareProfile? hardware, StackCase? known) =>
        (known is null ? DeploymentChecker.Default : Checkers.GetValue(known.Catalog, static c => new DeploymentChecker(new RulesEngine(c))))
            .Check(machine is null ? stack : WithoutHardware(stack), hardware, new CheckOptions { Exact = known is not null });

    private static Stack WithoutHardware(Stack stack) => stack with { Groups = [.. stack.Groups.Select(static g => g with { Hardware = null })] };

    private sealed class DeployableResult(DeployableConstraint constraint, DeploymentCheck check, bool isSuccess)
        : ConstraintResult(constraint, new Judged(check), isSuccess)
    {
        public override void WriteActualValueTo(MessageWriter writer)
        {
            writer.WriteLine();
            foreach (string line in TextReport.Write(check.Report).TrimEnd('\n').Split('\n'))
            {
                writer.WriteLine(line);
            }
        }
    }

    /// <summary>What NUnit shows where the constraint stands behind a <c>Not</c>.</summary>
    private sealed record Judged(DeploymentCheck Check)
    {
        public override string ToString() => $"{Check.Stack.Name ?? "a stack"}: {Check.Verdict}";
    }
}
