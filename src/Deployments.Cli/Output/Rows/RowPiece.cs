namespace Deployments.Cli.Output.Rows;

/// <summary>A part of a row.</summary>
/// <param name="Variable">The variable whose value picks the text; or what else to do.</param>
/// <param name="First">The text of the value 0, those of the others following; or how many bytes to take back.</param>
internal readonly record struct RowPiece(int Variable, int First)
{
    /// <summary>Remembers this place.</summary>
    public const int Mark = -1;

    /// <summary>Remembers where the row starts.</summary>
    public const int MarkRow = -2;

    /// <summary>Takes back the last separator, when something was written since the remembered place.</summary>
    public const int Trim = -3;
}
