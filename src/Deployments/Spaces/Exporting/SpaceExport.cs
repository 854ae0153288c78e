using Deployments.Spaces.Compiling;

namespace Deployments.Spaces.Exporting;

/// <summary>Writes a space in the language of another tool.</summary>
internal static class SpaceExport
{
    /// <summary>Writes a space.</summary>
    public static void Write(CompiledTemplate space, SpaceExportFormat format, TextWriter writer, CancellationToken cancellation)
    {
        switch (format)
        {
            case SpaceExportFormat.Clingo:
                new ClingoExport(space, writer, cancellation).Write();
                break;
            case SpaceExportFormat.Dimacs:
                new DimacsExport(space, writer, cancellation).Write();
                break;
            case SpaceExportFormat.Pict:
                new PictExport(space, writer, cancellation).Write();
                break;
            case SpaceExportFormat.Uvl:
                new UvlExport(space, writer, cancellation).Write();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "not an export format");
        }
    }
}
