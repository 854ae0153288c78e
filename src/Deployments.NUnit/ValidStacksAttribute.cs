using System.Globalization;
using Deployments.Diagrams.Covering;
using Deployments.NUnit.Selecting;
using Deployments.Spaces;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.NUnit;

/// <summary>
/// Makes test cases from the valid stacks of a space: all of them, a few that cover every combination, or random ones. The same attribute gives the same
/// cases on any machine.
/// </summary>
/// <example>
/// <code>
/// [ValidStacks("formula-basic")]
/// public void Plan_OfEveryStack_IsComplete(Stack stack) => Assert.That(Installer.Plan(stack), Is.Not.Empty);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Parameter, AllowMultiple = true, Inherited = false)]
public sealed class ValidStacksAttribute : StacksAttribute
{
    private const int DefaultStrength = 2;
    private const int DefaultCount = 10;

    private int? strength;
    private int? count;
    private ulong? seed;

    /// <summary>Takes a space that ships, or one of a file.</summary>
    /// <param name="space">A name that <c>deployments list spaces</c> shows, or the file of a definition, relative to the test assembly.</param>
    public ValidStacksAttribute(string space)
        : base(space, null)
    {
    }

    /// <summary>Takes a space of your own.</summary>
    /// <param name="space">A class that implements <see cref="IStackSpace"/>.</param>
    public ValidStacksAttribute(Type space)
        : base(null, space)
    {
    }

    /// <summary>Which stacks: <see cref="StackStrategy.All"/> by default.</summary>
    public StackStrategy Strategy { get; set; }

    /// <summary>With <see cref="StackStrategy.Covering"/>: the number of choices that meet in every possible way, from 1 to 6; 2 by default.</summary>
    public int Strength
    {
        get => strength ?? DefaultStrength;
        set => strength = value;
    }

    /// <summary>With <see cref="StackStrategy.Sample"/>: how many stacks; 10 by default.</summary>
    public int Count
    {
        get => count ?? DefaultCount;
        set => count = value;
    }

    /// <summary>With <see cref="StackStrategy.Covering"/> or <see cref="StackStrategy.Sample"/>: another seed gives other stacks; 0 by default.</summary>
    public ulong Seed
    {
        get => seed ?? 0;
        set => seed = value;
    }

    private protected override Type[] ArgumentTypes => [typeof(Stack)];

    private protected override string AdviceOnLimit =>
        "take Strategy = StackStrategy.Covering or StackStrategy.Sample, narrow the space with Where, split it with Shard, or raise Limit";

    private protected override StackSelection Choose(Space space)
    {
        RequireUse(strength is null || Strategy == StackStrategy.Covering, nameof(Strength), nameof(StackStrategy.Covering));
        RequireUse(count is null || Strategy == StackStrategy.Sample, nameof(Count), nameof(StackStrategy.Sample));
        RequireUse(seed is null || Strategy != StackStrategy.All, nameof(Seed), nameof(StackStrategy.Sample));
        return Strategy switch
        {
            StackStrategy.All => StackSelection.All(space),
            StackStrategy.Covering => Covering(space),
            StackStrategy.Sample => Sample(space),
            _ => throw new InputException($"there is no strategy {(int)Strategy}", null, "take StackStrategy.All, Covering or Sample"),
        };
    }

    private StackSelection Covering(Space space) => Strength is >= 1 and <= CoverOptions.MaximumStrength
        ? StackSelection.Covering(space, CoverLibrary.Get(space, Strength, Seed))
        : throw new InputException($"the strength {Strength} is not from 1 to {CoverOptions.MaximumStrength}", null, "2 covers every pair of choices");

    private StackSelection Sample(Space space)
    {
        if (Count < 1)
        {
            throw new InputException($"{Count} stacks cannot be drawn", null, "give a count from 1 on");
        }

        return Count <= space.Count ? StackSelection.Sample(space, Count, Seed) : throw new InputException(
            string.Create(CultureInfo.InvariantCulture, $"{Count:N0} stacks cannot be drawn, as there are only {space.Count:N0}"), null,
            "lower Count, or take StackStrategy.All");
    }

    private static void RequireUse(bool isUsed, string property, string strategy)
    {
        if (!isUsed)
        {
            throw new InputException($"{property} does nothing with this strategy", null, $"add Strategy = StackStrategy.{strategy}, or leave {property} out");
        }
    }
}
