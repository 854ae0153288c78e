namespace Deployments.Spaces.Exporting;

/// <summary>The language of another tool; each tool counts the same stacks.</summary>
public enum SpaceExportFormat
{
    /// <summary>An answer-set program for clingo: one answer for each stack.</summary>
    Clingo,

    /// <summary>A formula in conjunctive normal form in the DIMACS format, for SAT solvers and model counters: one model for each stack.</summary>
    Dimacs,

    /// <summary>A model for PICT, a generator of pairwise test cases: at full strength one row for each stack.</summary>
    Pict,

    /// <summary>A feature model in the Universal Variability Language: one configuration for each stack.</summary>
    Uvl,
}
