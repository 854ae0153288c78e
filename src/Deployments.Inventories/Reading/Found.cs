using Deployments.Hardware;
using Deployments.Inventories.Machines;

namespace Deployments.Inventories.Reading;

/// <summary>The facts that one document states about one machine.</summary>
/// <param name="Draft">The facts.</param>
/// <param name="Format">The name of the document's format.</param>
/// <param name="Source">The file name without extension, which names a machine without a name.</param>
/// <param name="Owner">A key that identifies a machine without a name; null when the document has none.</param>
/// <param name="Profile">The profile, when the document is a hardware profile; else null.</param>
internal sealed record Found(MachineDraft Draft, string Format, string Source, string? Owner = null, HardwareProfile? Profile = null);
