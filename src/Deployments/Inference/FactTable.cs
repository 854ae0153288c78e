using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.Inference;

/// <summary>The atoms about hardware, by kind, so that a profile can be written into a bit set.</summary>
internal sealed class FactTable
{
    public FactTable(AtomTable atoms)
    {
        for (int i = 0; i < atoms.Atoms.Count; i++)
        {
            switch (atoms.Atoms[i])
            {
                case FeatureCondition feature: Features.Add(new(i, feature)); break;
                case ArchitectureCondition architecture: Architectures.Add(new(i, architecture.Architectures.Bits)); break;
                case CpuVendorCondition vendor: Vendors.Add(new(i, vendor.Vendor)); break;
                case CertificationCondition certification: Certifications.Add(new(i, certification.Certification)); break;
                case QuantityCondition { Quantity: Quantity.Nodes } nodes: Nodes.Add(new(i, nodes.Minimum)); break;
                case QuantityCondition quantity: Quantities.Add(new(i, quantity)); break;
            }
        }
    }

    public List<Fact<FeatureCondition>> Features { get; } = [];

    public List<Fact<byte>> Architectures { get; } = [];

    public List<Fact<string>> Vendors { get; } = [];

    public List<Fact<string>> Certifications { get; } = [];

    public List<Fact<QuantityCondition>> Quantities { get; } = [];

    public List<Fact<double>> Nodes { get; } = [];
}
