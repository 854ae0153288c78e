using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Stacks;
using Deployments.Validation;
using FsCheck;
using FsCheck.NUnit;

namespace Deployments.FsCheck.Tests;

/// <summary>As README has it: the class is registered, and properties take stacks and machines.</summary>
[TestFixture]
[Properties(Arbitrary = [typeof(AnyDeployment)])]
internal sealed class RegistrationTests
{
    [global::FsCheck.NUnit.Property]
    public bool Stack_OfMetal_IsValid(Stack stack) => RulesEngine.Default.Judge(stack) == Verdict.Valid;

    [global::FsCheck.NUnit.Property]
    public bool Pair_IsValid(DeployableStack pair) => RulesEngine.Default.Judge(pair.Stack, pair.Machine) == Verdict.Valid;

    [global::FsCheck.NUnit.Property]
    public bool Machine_HasAnArchitecture(HardwareProfile machine) => machine.Architecture is not null;

    [global::FsCheck.NUnit.Property(Arbitrary = [typeof(Clusters)])]
    public bool Stack_OfAClassOfOnesOwn_IsOfItsSpace(Stack stack) => stack.Name == "formula-basic";

    internal static class Clusters
    {
        public static Arbitrary<Stack> Stacks() => Arbitraries.Stacks("formula-basic", where: "kubernetes");
    }
}
