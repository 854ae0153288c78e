using Deployments.Findings;
using Deployments.Spaces;
using Deployments.Stacks;

namespace Deployments.NRules.Tests.Evaluation;

/// <summary>The decision diagram, the built-in engine and NRules agree on both formulas: a stack is in the space just when it is valid.</summary>
internal sealed class FormulaAgreementTests
{
    /// <summary>Every so many choices are tried; with the environment variable DEPLOYMENTS_ALL_AGREEMENTS many more.</summary>
    [TestCase("formula-basic", 41, 1)]
    [TestCase("formula-extended", 1499, 19)]
    public void Validate_StacksOfAFormula_AgreesWithDiagramAndEngine(string name, int step, int smallStep)
    {
        Space space = Space.Compile(SpaceDefinitions.Named(name));
        var agreement = new Agreement(space.Catalog);
        var verdicts = new HashSet<Verdict>();
        foreach (byte[] choice in space.RawChoices().Where((_, i) => i % (AllAgreements.AreAsked ? smallStep : step) == 0))
        {
            Stack stack = space.ToStack(choice);
            Verdict verdict = agreement.Check(stack, space.Hardware);
            Assert.That(space.Contains(choice), Is.EqualTo(verdict == Verdict.Valid), $"{stack}");
            verdicts.Add(verdict);
        }

        Assert.That(verdicts, Is.EquivalentTo(new[] { Verdict.Valid, Verdict.Invalid }));
    }
}
