using NUnit.Framework.Internal;

namespace Deployments.NUnit.Selecting;

/// <summary>Gives a test with stacks among its arguments the name and the categories that the stacks have.</summary>
internal static class StackTestNames
{
    public static void Name(TestMethod test)
    {
        StackCase?[] stacks = Array.ConvertAll(test.Arguments, StackCase.Of);
        string old = test.Name;
        object?[] shown = [.. test.Arguments.Select((a, i) => stacks[i] is { } stack ? new Shown(stack.Label) : a)];
        test.Name = new TestNameGenerator("{m}{a}").GetDisplayName(test, shown);
        test.FullName = test.FullName.EndsWith(old, StringComparison.Ordinal) ? test.FullName[..^old.Length] + test.Name : test.FullName;
        foreach (StackCase stack in stacks.OfType<StackCase>())
        {
            StackCategories.AddTo(test.Properties, stack);
        }
    }

    private sealed record Shown(string Label)
    {
        public override string ToString() => Label;
    }
}
