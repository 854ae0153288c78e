using Deployments.Vocabulary;

namespace Deployments.Findings;

/// <summary>The faults that the engine itself finds; their texts are in <c>rules/policies/general.json</c>.</summary>
internal static class RuleCodes
{
    public static readonly RuleId FeatureMissing = new("DEP2001");
    public static readonly RuleId CapabilityMissing = new("DEP2002");
    public static readonly RuleId ArchitectureMismatch = new("DEP2003");
    public static readonly RuleId ClaimContested = new("DEP2004");
    public static readonly RuleId ComponentMissing = new("DEP2005");
    public static readonly RuleId WorkloadNotOffered = new("DEP2006");
    public static readonly RuleId VendorMismatch = new("DEP2007");
    public static readonly RuleId NotCertified = new("DEP2008");
    public static readonly RuleId MemoryTooSmall = new("DEP3001");
    public static readonly RuleId ProcessorsTooFew = new("DEP3002");
    public static readonly RuleId DiskTooSmall = new("DEP3003");
    public static readonly RuleId NodesTooFew = new("DEP3004");
    public static readonly RuleId NoSpareNode = new("DEP3005");
    public static readonly RuleId QuantityTooSmall = new("DEP3006");
    public static readonly RuleId MachinesTooFew = new("DEP3007");
    public static readonly RuleId EndOfLife = new("DEP4001");
    public static readonly RuleId Deprecated = new("DEP4002");
    public static readonly RuleId Research = new("DEP4003");
    public static readonly RuleId Maintenance = new("DEP4004");
    public static readonly RuleId Advice = new("DEP4005");
}
