using Deployments.Catalogs;
using Deployments.Hardware;
using Deployments.Text;

namespace Deployments.Detection;

/// <summary>Reads the hardware profiles that people write, and completes them.</summary>
internal static class ProfileReading
{
    public static HardwareProfile Read(JsonInput input, Catalog catalog) =>
        ProfileInterpretation.Complete(HardwareProfileReader.Read(input, catalog.Features.Select(f => f.Id)), catalog);
}
