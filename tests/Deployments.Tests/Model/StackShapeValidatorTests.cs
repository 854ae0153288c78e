using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;
using FluentValidation.Results;

namespace Deployments.Tests.Model;

internal sealed class StackShapeValidatorTests
{
    private static readonly StackShapeValidator Validator = new();

    [Test]
    public void ToStack_GoodStack_IsMade() =>
        Assert.That(Stack.Build().Group("host", g => g.Use(Hypervisors.Kvm)).ToStack().Groups, Has.Exactly(1).Items);

    [Test]
    public void ToStack_NoGroup_SaysSo() => Assert.That(
        () => Stack.Build().ToStack(), Throws.TypeOf<InputException>().With.Message.EqualTo("the stack has no group"));

    [Test]
    public void Validate_SeveralFaults_NamesTheProperties()
    {
        Stack stack = new()
        {
            Groups =
            [
                new NodeGroup
                {
                    Name = "a",
                    Count = 0,
                    Components = [Hypervisors.Kvm, Hypervisors.Kvm],
                    Guests = [new NodeGroup { Name = "b", MemoryGiB = double.NaN, Components = [default] }],
                },
            ],
            Waivers = [new Waiver(new RuleId("DEP4001"), "")],
        };
        ValidationResult result = Validator.Validate(stack);
        Assert.That(result.Errors.Select(e => e.PropertyName), Is.EqualTo(new[]
        {
            "Groups[0].Count", "Groups[0].Components[1]", "Groups[0].Guests[0].Components[0]", "Groups[0].Guests[0].MemoryGiB",
        }));
    }

    [Test]
    public void Validate_WaiverWithoutReason_IsRefused()
    {
        Stack stack = Stack.Build().Group("host", g => g.Use(Hypervisors.Kvm)).ToStack() with { Waivers = [new Waiver(new RuleId("DEP4001"), " ")] };
        Assert.That(Validator.Validate(stack).Errors.Single().PropertyName, Is.EqualTo("Waivers[0].Reason"));
    }

    [Test]
    public void Validate_HundredThousandLevels_EndsWithoutRecursion()
    {
        var group = new NodeGroup { Name = "0", Components = [Hypervisors.Kvm] };
        for (int i = 1; i < 100_000; i++)
        {
            group = new NodeGroup { Name = "x", Components = [Hypervisors.Kvm], Guests = [group] };
        }

        Assert.That(
            Validator.Validate(new Stack { Groups = [group] }).Errors.Single().ErrorMessage, Is.EqualTo("groups are nested deeper than 16 levels"));
    }

    [Test]
    public void Validate_GroupsThatDoubleAtEachLevel_EndsSoon()
    {
        var group = new NodeGroup { Name = "x", Components = [Hypervisors.Kvm] };
        for (int i = 0; i < 15; i++)
        {
            group = group with { Guests = [group, group] };
        }

        Assert.That(
            Validator.Validate(new Stack { Groups = [group] }).Errors.Single().ErrorMessage, Is.EqualTo("the stack has more than 1,024 groups"));
    }
}
