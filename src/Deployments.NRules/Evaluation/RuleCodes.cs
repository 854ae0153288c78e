using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>The ids of the faults that no policy names.</summary>
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
    public static readonly RuleId QuantityTooSmall = new("DEP3006");
    public static readonly RuleId MachinesTooFew = new("DEP3007");

    /// <summary>The fault of a condition that does not hold.</summary>
    public static RuleId Of(Condition missing) => missing switch
    {
        FeatureCondition => FeatureMissing,
        ComponentCondition => ComponentMissing,
        ArchitectureCondition => ArchitectureMismatch,
        CpuVendorCondition => VendorMismatch,
        CertificationCondition => NotCertified,
        QuantityCondition { Quantity: Quantity.Nodes } => NodesTooFew,
        QuantityCondition => QuantityTooSmall,
        _ => CapabilityMissing,
    };
}
