using Deployments.Findings;
using Deployments.Fixes;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Validation.Reports;

/// <summary>The state that the finders of one report share.</summary>
internal sealed class ReportContext(Evaluation evaluation, Stack stack, HardwareProfile? hardware, int fixesPerFinding)
{
    public Evaluation Evaluation { get; } = evaluation;

    public Tally Tally { get; } = Grading.Of(evaluation);

    public English Language { get; } = English.Of(evaluation.Catalog.Catalog);

    public FixFinder Fixes => field ??= new FixFinder(Evaluation.Catalog, stack, hardware, Tally, fixesPerFinding);

    /// <summary>The position in the stack's text of a component, a workload or a group; null when the stack was not read from a text.</summary>
    public SourceLocation? LocationOf(NodeGroup group, Component? component, CapabilityId? workload = null)
    {
        SourceMap locations = stack.Locations;
        return ReferenceEquals(locations, SourceMap.Empty) ? null
            : component is not null ? locations[$"{group.Name}/{component.Id}"]
            : workload is { } w ? locations[$"{group.Name}/runs/{w}"]
            : locations[group.Name];
    }
}
