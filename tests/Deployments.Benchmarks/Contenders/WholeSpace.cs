using Deployments.Spaces;

namespace Deployments.Benchmarks.Contenders;

/// <summary>Goes through a whole space, in the two ways that there are, and adds up one value of each choice.</summary>
internal static class WholeSpace
{
    public static long Pull(Space space)
    {
        long sum = 0;
        ChoiceEnumerator choices = space.EnumerateChoices();
        while (choices.MoveNext())
        {
            sum += choices.Current[0];
        }

        return sum;
    }

    public static long Push(Space space)
    {
        var tally = new Tally();
        space.Visit(ref tally);
        return tally.Sum;
    }
}
