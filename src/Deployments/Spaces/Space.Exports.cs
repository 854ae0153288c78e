using Deployments.Spaces.Exports;
using Deployments.Text;

namespace Deployments.Spaces;

/// <content>The space in the languages of other tools.</content>
public sealed partial class Space
{
    /// <summary>Writes the space's constraints for another tool. The text is the same for the same space and ends its lines with a line feed alone.</summary>
    /// <param name="format">The tool's language.</param>
    /// <param name="writer">Takes the text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The format is none of those that there are.</exception>
    /// <exception cref="InputException">The language cannot say what the space demands, or not in a text of bearable size.</exception>
    public void Export(SpaceExportFormat format, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (format)
        {
            case SpaceExportFormat.Clingo:
                new ClingoExport(this, writer).Write();
                break;
            case SpaceExportFormat.Dimacs:
                new DimacsExport(this, writer).Write();
                break;
            case SpaceExportFormat.Pict:
                new PictExport(this, writer).Write();
                break;
            case SpaceExportFormat.Uvl:
                new UvlExport(this, writer).Write();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "not an export format");
        }
    }
}
