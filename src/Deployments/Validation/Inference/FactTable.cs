using Deployments.Rules;

namespace Deployments.Validation.Inference;

/// <summary>The atoms that say something about hardware, by kind, so that a profile can be written into a bit set.</summary>
internal sealed class FactTable
{
    public FactTable(AtomTable atoms)
    {
        for (int i = 0; i < atoms.Atoms.Count; i++)
        {
            switch (atoms.Atoms[i])
            {
                case FeatureCondition feature: Features.Add((i, feature)); break;
                case ArchitectureCondition architecture: Architectures.Add((i, architecture.Architectures.Bits)); break;
                case CpuVendorCondition vendor: Vendors.Add((i, vendor.Vendor)); break;
                case CertificationCondition certification: Certifications.Add((i, certification.Certification)); break;
                case QuantityCondition { Quantity: Quantity.Nodes } nodes: Nodes.Add((i, nodes.Minimum)); break;
                case QuantityCondition quantity: Quantities.Add((i, quantity)); break;
            }
        }
    }

    public List<(int Atom, FeatureCondition Feature)> Features { get; } = [];

    public List<(int Atom, byte Bits)> Architectures { get; } = [];

    public List<(int Atom, string Vendor)> Vendors { get; } = [];

    public List<(int Atom, string Certification)> Certifications { get; } = [];

    public List<(int Atom, QuantityCondition Condition)> Quantities { get; } = [];

    public List<(int Atom, double Minimum)> Nodes { get; } = [];
}
