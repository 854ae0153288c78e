namespace Deployments.NUnit;

/// <summary>Which stacks of a space become test cases.</summary>
public enum StackStrategy
{
    /// <summary>Every stack, in the order of the space.</summary>
    All,

    /// <summary>A few stacks among which every possible combination of choices occurs: every pair, or as many as <see cref="ValidStacksAttribute.Strength"/>
    /// says.</summary>
    Covering,

    /// <summary>Stacks drawn at random, each equally likely and none twice.</summary>
    Sample,
}
