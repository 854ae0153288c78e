namespace Deployments.Spaces.Exporting;

/// <summary>A language that a space can be written in for another tool; each tool counts the same set of stacks.</summary>
public enum SpaceExportFormat
{
    /// <summary>An answer-set program for clingo: one answer for each stack.</summary>
    Clingo,

    /// <summary>A formula in conjunctive normal form in the DIMACS format, for SAT solvers and model counters: one model for each stack.</summary>
    Dimacs,

    /// <summary>A model for PICT, the tester's tool for pairs of values: one row of full strength for each stack.</summary>
    Pict,

    /// <summary>A feature model in the Universal Variability Language: one configuration for each stack.</summary>
    Uvl,
}
