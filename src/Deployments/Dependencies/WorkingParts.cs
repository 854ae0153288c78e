using Deployments.Inference;
using Deployments.Vocabulary;

namespace Deployments.Dependencies;

/// <summary>The components and workloads of a stack that work if the unknown facts are at their best.</summary>
internal static class WorkingParts
{
    public static HashSet<StackPart> Of(Evaluation evaluation)
    {
        var works = new HashSet<StackPart>();
        for (int i = 0; i < evaluation.InstanceCount; i++)
        {
            if (evaluation.Instances[i].MayWork)
            {
                works.Add(new PlacedComponent(evaluation.Groups[evaluation.Instances[i].Group].Source.Name, evaluation.Instances[i].Component.Source.Id));
            }
        }

        for (int g = 0; g < evaluation.GroupCount; g++)
        {
            foreach (CapabilityId workload in evaluation.Groups[g].Source.Runs)
            {
                if (evaluation.MayHold(g, evaluation.Catalog.RunsAtom(workload)))
                {
                    works.Add(new PlacedWorkload(evaluation.Groups[g].Source.Name, workload));
                }
            }
        }

        return works;
    }
}
