using System.Globalization;
using System.Text;

namespace Deployments.Reporting.Pipelines;

/// <summary>A string writer that says it is UTF-8, so that an XML declaration says so too.</summary>
internal sealed class Utf8StringWriter() : StringWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => Encoding.UTF8;
}
