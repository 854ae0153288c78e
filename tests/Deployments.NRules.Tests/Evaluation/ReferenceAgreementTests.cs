using Deployments.Hardware;
using Deployments.References;
using Deployments.Stacks;
using Deployments.Validation;

namespace Deployments.NRules.Tests.Evaluation;

/// <summary>The two engines agree on the reference deployments, as written and completed, on the hardware profiles that ship.</summary>
internal sealed class ReferenceAgreementTests
{
    [Test]
    public void Validate_ReferenceDeployments_AgreesWithTheBuiltInEngine()
    {
        HardwareProfile?[] profiles = [null, .. HardwareProfiles.Names.Select(HardwareProfiles.Named)];
        Stack[] stacks = [.. ReferenceDeployments.All.SelectMany(d => d.Alternatives.Count > 0 ? d.Alternatives : [d.Stack])];
        var completer = new StackCompleter();
        for (int i = 0; i < stacks.Length * profiles.Length; i += AllAgreements.AreAsked ? 1 : 89)
        {
            Stack stack = stacks[i % stacks.Length];
            HardwareProfile? hardware = profiles[i / stacks.Length];
            Agreement.OnBuiltIn.Check(stack, hardware);
            if (completer.Complete(stack, hardware).Stack is var completed && !completed.Equals(stack))
            {
                Agreement.OnBuiltIn.Check(completed, hardware);
            }
        }
    }
}
