using Deployments.Text;

namespace Deployments.NUnit.Sharding;

/// <summary>Reads from the environment which of several parallel jobs this is. README of the package names the documentation of each variable.</summary>
internal static class ShardEnvironment
{
    private static readonly ShardSystem[] Systems =
    [
        new("GitLab", "CI_NODE_INDEX", 1, "CI_NODE_TOTAL", IsTotalAlone: true, "GitLab sets both in a job with `parallel`"),
        new("Azure Pipelines", "SYSTEM_JOBPOSITIONINPHASE", 1, "SYSTEM_TOTALJOBSINPHASE", IsTotalAlone: false, "Azure Pipelines sets both"),
        new("CircleCI", "CIRCLE_NODE_INDEX", 0, "CIRCLE_NODE_TOTAL", IsTotalAlone: false, "CircleCI sets both in a job with `parallelism`"),
        new("GitHub Actions", "STRATEGY_JOB_INDEX", 0, "STRATEGY_JOB_TOTAL", IsTotalAlone: false,
            "set both in the workflow's `env`, from `${{ strategy.job-index }}` and `${{ strategy.job-total }}`"),
        new("Kubernetes", "JOB_COMPLETION_INDEX", 0, "JOB_COMPLETIONS", IsTotalAlone: false,
            "Kubernetes sets the index in an indexed job; set JOB_COMPLETIONS in the manifest's `env` to the value of `completions`"),
    ];

    /// <summary>The part that this job is to run; everything where no variable is set.</summary>
    /// <exception cref="InputException">Of the two variables of a system one is missing or is no number, or two systems disagree.</exception>
    public static StackShard Read(Func<string, string?> environment)
    {
        (ShardSystem System, StackShard Shard)? found = null;
        foreach (ShardSystem system in Systems)
        {
            if (Read(system, environment) is not { } shard)
            {
                continue;
            }

            if (found is { } other && other.Shard != shard)
            {
                throw new InputException(
                    $"the variables of {other.System.Name} say shard {other.Shard.Index}/{other.Shard.Of}, those of {system.Name} {shard.Index}/{shard.Of}",
                    null, "write the shard out, such as Shard = \"0/4\"");
            }

            found = (system, shard);
        }

        return found?.Shard ?? StackShard.Whole;
    }

    private static StackShard? Read(ShardSystem system, Func<string, string?> environment)
    {
        string? index = Value(environment, system.Index), total = Value(environment, system.Total);
        if (index is null && (total is null || (system.IsTotalAlone && total == "1")))
        {
            return null;
        }

        if (index is null || total is null)
        {
            throw new InputException(
                $"{(index is null ? system.Total : system.Index)} is set, and {(index is null ? system.Index : system.Total)} is not", null, system.Advice);
        }

        return StackShard.TryNumber(index, out int number) && StackShard.TryNumber(total, out int of)
            && number >= system.First && number < of + system.First ? new StackShard(number - system.First, of) : throw new InputException(
                $"{system.Index} is '{index}' and {system.Total} '{total}', which is no shard", null,
                $"the first job of {system.Name} has the index {system.First}");
    }

    private static string? Value(Func<string, string?> environment, string name) => environment(name) is { Length: > 0 } value ? value : null;
}
