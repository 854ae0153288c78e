namespace Deployments.Spaces.Writing;

/// <summary>How stacks are written one on a line.</summary>
public enum StackRowFormat
{
    /// <summary>A JSON object for each stack: by the name of each group the ids of its components.</summary>
    Ndjson,

    /// <summary>A header and a row for each stack, with a column for each variable of the space.</summary>
    Csv,

    /// <summary>Arrow notation; only for spaces whose groups lie inside each other.</summary>
    Arrow,
}
