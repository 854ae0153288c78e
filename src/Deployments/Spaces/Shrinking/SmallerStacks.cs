using Deployments.Shrinking;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Templates;
using Deployments.Stacks;
using Deployments.Validation;

namespace Deployments.Spaces.Shrinking;

/// <summary>Finds smaller stacks of the same space: parts of a stack, and stacks whose choice differs in one value or in two.</summary>
internal static class SmallerStacks
{
    /// <summary>The most pairs of values that are gone through; larger spaces are left to what the rules engine finds.</summary>
    private const int MaximumPairs = 20_000;

    /// <summary>The smaller stacks, each once; empty when the stack is not in the space.</summary>
    public static IEnumerable<Stack> Of(CompiledTemplate space, Stack stack)
    {
        byte[] choice = new byte[space.Variables.Variables.Count];
        if (!space.Variables.TryRead(stack, choice) || !space.Contains(choice))
        {
            return [];
        }

        var shrinker = new StackShrinker(new RulesEngine(space.Catalog), space.Hardware);
        byte[] read = new byte[choice.Length];
        return shrinker.Smaller(stack).Where(s => space.Variables.TryRead(s, read) && space.Contains(read))
            .Concat(OtherChoices(space, stack, choice)).Distinct();
    }

    private static IEnumerable<Stack> OtherChoices(CompiledTemplate space, Stack stack, byte[] choice)
    {
        StackSize size = StackSize.Of(stack);
        return Neighbours(space, choice).Where(c => space.Contains(c)).Select(c => space.ToStack(c)).Where(s => StackSize.Of(s).IsBelow(size));
    }

    /// <summary>The choices that differ in one value, then those that differ in two. Each is written over the one before.</summary>
    private static IEnumerable<byte[]> Neighbours(CompiledTemplate space, byte[] choice)
    {
        (int Variable, byte Value)[] others = [.. space.Variables.Variables.SelectMany(static (SpaceVariable variable, int v) =>
            Enumerable.Range(0, variable.Values.Count).Select(value => (v, (byte)value))).Where(o => choice[o.v] != o.Item2)];
        byte[] changed = [.. choice];
        foreach ((int variable, byte value) in others)
        {
            changed[variable] = value;
            yield return changed;
            changed[variable] = choice[variable];
        }

        if ((long)others.Length * others.Length / 2 > MaximumPairs)
        {
            yield break;
        }

        for (int i = 0; i < others.Length; i++)
        {
            for (int j = i + 1; j < others.Length; j++)
            {
                if (others[i].Variable != others[j].Variable)
                {
                    (changed[others[i].Variable], changed[others[j].Variable]) = (others[i].Value, others[j].Value);
                    yield return changed;
                    (changed[others[i].Variable], changed[others[j].Variable]) = (choice[others[i].Variable], choice[others[j].Variable]);
                }
            }
        }
    }
}
