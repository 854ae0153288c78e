using Deployments.NUnit.Selecting;
using Deployments.Spaces;
using Deployments.Spaces.Violating;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.NUnit;

/// <summary>
/// Makes test cases from stacks that must be refused: of the stacks that the template of a space allows, one for each rule that such a stack can break
/// alone. The test takes a <see cref="Violation"/>, which names the rule and the component to blame, or the <see cref="Stack"/> alone.
/// </summary>
/// <example>
/// <code>
/// [InvalidStacks("formula-basic")]
/// public void Plan_OfAStackThatCannotWork_IsRefused(Violation violation) =>
///     Assert.That(() => Installer.Plan(violation.Stack), Throws.Exception.With.Message.Contains(violation.Rule.Value));
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Parameter, AllowMultiple = true, Inherited = false)]
public sealed class InvalidStacksAttribute : StacksAttribute
{
    /// <summary>Takes a space that ships, or one of a file.</summary>
    /// <param name="space">A name that <c>deployments list spaces</c> shows, or the file of a definition, relative to the test assembly.</param>
    public InvalidStacksAttribute(string space)
        : base(space, null)
    {
    }

    /// <summary>Takes a space of your own.</summary>
    /// <param name="space">A class that implements <see cref="IStackSpace"/>.</param>
    public InvalidStacksAttribute(Type space)
        : base(null, space)
    {
    }

    /// <summary>What is wrong: <see cref="StackFault.Stack"/> by default.</summary>
    public StackFault Fault { get; set; }

    private protected override Type[] ArgumentTypes => [typeof(Violation), typeof(Stack)];

    private protected override string AdviceOnLimit => "narrow the space with Where, split it with Shard, or raise Limit";

    private protected override StackSelection Choose(Space space)
    {
        if (Fault is not (StackFault.Stack or StackFault.Hardware))
        {
            throw new InputException($"there is no fault {(int)Fault}", null, "take StackFault.Stack or StackFault.Hardware");
        }

        StackSelection selection = StackSelection.Violating(space, ViolationLibrary.Get(space, Fault == StackFault.Hardware));
        return !selection.Count.IsZero ? selection : throw new InputException(
            Fault == StackFault.Stack ? "no stack of the template breaks exactly one rule"
                : "nothing that the stacks cannot do without is known of the hardware",
            null, Fault == StackFault.Stack ? "take a space that leaves more open" : "name the machine, such as Hardware = \"x86-64-server\"");
    }
}
