namespace Deployments.Tests.Validation.Laws;

/// <summary>Random numbers to make choices by; once they run out, every choice is the first and simplest one.</summary>
internal sealed class Tape(int[] numbers)
{
    private int position;

    /// <summary>A number from 0 up to, but not including, the count of choices.</summary>
    public int Next(int choices) => position < numbers.Length ? numbers[position++] % choices : 0;

    /// <summary>True in about one of so many cases; false once the tape has run out.</summary>
    public bool OneIn(int cases) => Next(cases) == cases - 1;
}
