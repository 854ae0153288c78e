using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Inference;
using Deployments.Reasons;
using Deployments.Vocabulary;

namespace Deployments.Diagnosis;

/// <summary>
/// Traces components that do not work back to the missing facts. It runs only for an invalid stack, on the
/// evaluation in which every unknown fact is at its best: what fails there fails for certain.
/// </summary>
internal sealed class RootCauseFinder
{
    private readonly Evaluation evaluation;
    private readonly BlameFinder finder;
    private readonly List<RootCause> roots = [];
    private readonly List<int> broken = [];
    private readonly Dictionary<int, List<Blame>> blames = [];
    private readonly Dictionary<int, List<RootCause>> rootsOf = [];

    public RootCauseFinder(Evaluation evaluation)
    {
        this.evaluation = evaluation;
        finder = new BlameFinder(evaluation);
        for (int i = 0; i < evaluation.InstanceCount; i++)
        {
            if (!evaluation.Instances[i].MayWork)
            {
                broken.Add(i);
                blames.Add(i, finder.OfInstance(i));
                rootsOf.Add(i, []);
            }
        }

        broken.ForEach(BlameFacts);
        PassOn();
        BlameCircles();
        for (int g = 0; g < evaluation.GroupCount; g++)
        {
            TraceHost(g);
            TraceWorkloads(g);
        }
    }

    /// <summary>The root causes, from the hardware up.</summary>
    public IReadOnlyList<RootCause> Roots => roots;

    /// <summary>Makes root causes of the facts that a broken component itself lacks.</summary>
    private void BlameFacts(int index)
    {
        foreach (Blame blame in blames[index])
        {
            if (blame.Broken < 0)
            {
                RootCause root = Find(blame);
                if (root.Primary < 0)
                {
                    Charge(root, index, blame);
                }

                Suffer(root, index);
            }
        }
    }

    /// <summary>Passes the root causes of each broken component on to the components that depend on it.</summary>
    private void PassOn()
    {
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (int index in broken)
            {
                foreach (Blame blame in blames[index])
                {
                    for (int i = 0; blame.Broken >= 0 && i < rootsOf[blame.Broken].Count; i++)
                    {
                        changed |= Suffer(rootsOf[blame.Broken][i], index);
                    }
                }
            }
        }
    }

    /// <summary>
    /// Handles components that are broken without a missing fact: they support each other in a circle. Within a group the lint rules that out,
    /// but a host can come to rest on its own virtual machines.
    /// </summary>
    private void BlameCircles()
    {
        int start;
        while ((start = broken.FindIndex(i => rootsOf[i].Count == 0)) >= 0)
        {
            List<int> circle = CircleFrom(broken[start]);
            int first = circle.FindIndex(i => blames[i][0].Need is not null);
            int index = circle[Math.Max(first, 0)];
            Blame blame = blames[index][0];
            var root = new RootCause(BlameFinder.RuleOf(blame.Missing!), blame.Group, blame.Missing) { IsCircular = true };
            roots.Add(root);
            Charge(root, index, blame);
            for (int i = blame.Broken; i != index; i = blames[i][0].Broken)
            {
                root.Steps.Add(new RestsOn(IdOf(i), IdOf(blames[i][0].Broken)));
            }

            Suffer(root, index);
            PassOn();
        }
    }

    private ComponentId IdOf(int instance) => evaluation.Instances[instance].Component.Source.Id;

    /// <summary>
    /// Follows the blame until a component repeats, and returns the circle; no component on the way has a root cause. Written by hand: the way has no forks,
    /// and a stack that does not work is judged without loading a graph library.
    /// </summary>
    private List<int> CircleFrom(int index)
    {
        var path = new List<int>();
        while (!path.Contains(index))
        {
            path.Add(index);
            index = blames[index][0].Broken;
        }

        path.RemoveRange(0, path.IndexOf(index));
        return path;
    }

    private static void Charge(RootCause root, int index, Blame blame)
    {
        root.Primary = index;
        root.Need = blame.Need;
        root.Steps.AddRange(blame.Steps);
    }

    private bool Suffer(RootCause root, int index)
    {
        if (rootsOf[index].Contains(root))
        {
            return false;
        }

        rootsOf[index].Add(root);
        ref readonly Instance instance = ref evaluation.Instances[index];
        if (root.Primary != index)
        {
            root.Consequences.Add(new Consequence(evaluation.Groups[instance.Group].Source.Name, instance.Component.Source.Id, null));
        }

        return true;
    }

    private RootCause Find(Blame blame)
    {
        foreach (RootCause known in roots)
        {
            if (known.Rule == blame.Rule && known.Group == blame.Group && IsSame(known.Missing, blame.Missing))
            {
                return known;
            }
        }

        var root = new RootCause(blame.Rule, blame.Group, blame.Missing);
        roots.Add(root);
        return root;
    }

    /// <summary>True for equal conditions; a capability's own reach may be stated or left out.</summary>
    private bool IsSame(Condition? x, Condition? y) => x is CapabilityCondition a && y is CapabilityCondition b
        ? a.Id == b.Id && (a.Reach ?? evaluation.Catalog.Atoms.ReachOf(a.Id)) == (b.Reach ?? evaluation.Catalog.Atoms.ReachOf(b.Id))
        : LeafComparer.Shared.Equals(x, y);

    /// <summary>A guest group without components still needs a host that runs it.</summary>
    private void TraceHost(int g)
    {
        GroupState group = evaluation.Groups[g];
        if (group.Count == 0 && !evaluation.MayRun(group))
        {
            Expect(BlameFinder.Runner(group), group.Host);
        }
    }

    private void TraceWorkloads(int g)
    {
        foreach (CapabilityId workload in evaluation.Groups[g].Source.Runs)
        {
            if (!evaluation.MayHold(g, evaluation.Catalog.RunsAtom(workload)))
            {
                Expect(workload, g);
            }
        }
    }

    private void Expect(CapabilityId workload, int g)
    {
        Blame blame = finder.OfCapability(new CapabilityCondition(workload, evaluation.Catalog.Atoms.ReachOf(workload)), g);
        List<RootCause> causes = blame.Broken >= 0 ? rootsOf[blame.Broken] : [Find(blame.Missing is CapabilityCondition
            ? blame with { Rule = RuleCodes.WorkloadNotOffered } : blame)];
        foreach (RootCause root in causes)
        {
            if (root.Primary < 0 && root.Workload is null)
            {
                root.Workload = workload;
                root.Primary = blame.Provider;
                root.Steps.AddRange(blame.Steps);
            }

            root.Consequences.Add(new Consequence(evaluation.Groups[g].Source.Name, null, workload));
        }
    }
}
