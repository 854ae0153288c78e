namespace Deployments.NUnit.Sharding;

/// <summary>The variables by which a build system tells a job which of several it is.</summary>
/// <param name="Name">The system.</param>
/// <param name="Index">The variable with the job's number.</param>
/// <param name="First">The number of the first job.</param>
/// <param name="Total">The variable with the number of jobs.</param>
/// <param name="IsTotalAlone">True when the system sets the total, as 1, where there is one job and no index.</param>
/// <param name="Advice">What to do where one of the two is not there.</param>
internal sealed record ShardSystem(string Name, string Index, int First, string Total, bool IsTotalAlone, string Advice);
