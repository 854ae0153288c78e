using Deployments.Findings;
using Deployments.Fixes;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Validation.Reports;

/// <summary>What the writers of findings share.</summary>
internal sealed class ReportContext
{
    public ReportContext(Evaluation evaluation, Stack stack, HardwareProfile? hardware, ValidationOptions options)
    {
        Evaluation = evaluation;
        Stack = stack;
        Tally = Judge.Count(evaluation);
        Phrases = new Phrases(evaluation.Catalog.Catalog);
        Fixes = new FixFinder(evaluation.Catalog, stack, hardware, Tally, options.FixesPerFinding);
    }

    public Evaluation Evaluation { get; }

    public Stack Stack { get; }

    public Tally Tally { get; }

    public Phrases Phrases { get; }

    public FixFinder Fixes { get; }

    public List<Finding> Findings { get; } = [];

    /// <summary>Where the stack's text names a component, a workload or a group.</summary>
    public SourceLocation? PlaceOf(NodeGroup group, Component? component, CapabilityId? workload = null)
    {
        SourceMap places = Stack.Places;
        return ReferenceEquals(places, SourceMap.Empty) ? null
            : component is not null ? places[$"{group.Name}/{component.Id}"]
            : workload is { } w ? places[$"{group.Name}/runs/{w}"]
            : places[group.Name];
    }
}
