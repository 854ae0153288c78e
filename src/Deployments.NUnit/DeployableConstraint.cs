using Deployments.Findings;
using Deployments.Hardware;
using Deployments.NUnit.Selecting;
using Deployments.Reporting.Text;
using Deployments.Stacks;
using NUnit.Framework.Constraints;

namespace Deployments.NUnit;

/// <summary>
/// Passes for a stack that works: on the machine of <see cref="On(HardwareProfile)"/> its verdict is <see cref="Verdict.Valid"/>; without a machine there is
/// hardware on which it works. The actual value is a <see cref="Stack"/>, or a text that <c>Deployment.Check</c> reads. The message is the report.
/// </summary>
public sealed class DeployableConstraint : Constraint
{
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
            Stack stack => Deployment.Check(machine is null ? stack : WithoutHardware(stack), machine),
            string text => Deployment.Check(text, machine),
            _ => throw new ArgumentException($"a stack or its text is needed, and this is {actual?.GetType().Name ?? "null"}", nameof(actual)),
        };
        return new DeployableResult(this, check, machine is null ? check.Verdict != Verdict.Invalid : check.Verdict == Verdict.Valid);
    }

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
