using Deployments.Hardware;
using Deployments.Inventories.Machines;

namespace Deployments.Inventories.Reading;

/// <summary>The facts of one document on one machine.</summary>
/// <param name="Draft">The facts.</param>
/// <param name="Format">The name of its format.</param>
/// <param name="Source">The stem of the file's name, for a machine that is not named.</param>
/// <param name="Owner">A key in the document that tells several unnamed machines apart; null without one.</param>
/// <param name="Profile">The finished profile, when the document is one.</param>
internal sealed record Found(MachineDraft Draft, string Format, string Source, string? Owner = null, HardwareProfile? Profile = null);
