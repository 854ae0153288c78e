using System.Globalization;
using System.Text;

namespace Deployments.Reporting.Pipelines;

/// <summary>A string writer with the encoding UTF-8, which appears in the XML declaration.</summary>
internal sealed class Utf8StringWriter() : StringWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => Encoding.UTF8;
}
