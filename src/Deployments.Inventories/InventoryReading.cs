using Deployments.Collections;
using Deployments.Hardware;

namespace Deployments.Inventories;

/// <summary>The result of reading inventories: the machines and the notes.</summary>
/// <param name="Machines">
/// The machines in the order of the input, each with the location of every fact in <see cref="HardwareProfile.Origins"/> and in its readings.
/// </param>
/// <param name="Notes">Contradictions, omissions and doubts, in the order of the input.</param>
public sealed record InventoryReading(ValueList<HardwareProfile> Machines, ValueList<InventoryNote> Notes);
