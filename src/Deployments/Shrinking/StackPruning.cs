using Deployments.Collections;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Shrinking;

/// <summary>Takes from a stack what no longer works once something else is gone.</summary>
internal static class StackPruning
{
    /// <summary>The largest part of a stack that works, down to a verdict; null when what is left is worse for another reason.</summary>
    public static Stack? Prune(RulesEngine engine, Stack stack, HardwareProfile? hardware, Verdict worst)
    {
        CompiledCatalog compiled = CompiledCatalog.Of(engine.Catalog);
        while (engine.Judge(stack, hardware) > worst)
        {
            Evaluation evaluation = compiled.Evaluations.Rent();
            evaluation.Run(stack, hardware);
            Stack? less = WithoutFailures(stack, evaluation, worst == Verdict.Valid);
            compiled.Evaluations.Return(evaluation);
            if (less is null)
            {
                return null;
            }

            stack = less;
        }

        return stack;
    }

    /// <summary>The stack without components, workloads and guests that do not work; null when all do.</summary>
    private static Stack? WithoutFailures(Stack stack, Evaluation evaluation, bool certainly)
    {
        bool isLess = false;
        var failing = new HashSet<ComponentId>[evaluation.GroupCount];
        for (int i = 0; i < evaluation.InstanceCount; i++)
        {
            ref readonly Instance instance = ref evaluation.Instances[i];
            if (!(certainly ? instance.CertainlyWorks : instance.MayWork))
            {
                (failing[instance.Group] ??= []).Add(instance.Component.Source.Id);
                isLess = true;
            }
        }

        Stack less = stack.Editing((group, index) =>
        {
            GroupState state = evaluation.Groups[index];
            if (!(certainly ? evaluation.CertainlyRuns(state) : evaluation.MayRun(state)))
            {
                isLess = true;
                return null;
            }

            ValueList<CapabilityId> runs = group.Runs.Where(w => Runs(evaluation, index, w, certainly)).ToValueList();
            isLess |= runs.Count < group.Runs.Count;
            return failing[index] is not { } gone && runs.Count == group.Runs.Count ? group : group with
            {
                Components = group.Components.Where(c => failing[index]?.Contains(c) != true).ToValueList(),
                Runs = runs,
            };
        });
        return isLess ? less : null;
    }

    private static bool Runs(Evaluation evaluation, int group, CapabilityId workload, bool certainly)
    {
        int atom = evaluation.Catalog.RunsAtom(workload);
        return certainly ? evaluation.Holds(group, atom) : evaluation.MayHold(group, atom);
    }
}
