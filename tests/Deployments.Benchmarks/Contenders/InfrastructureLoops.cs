using Deployments.Diagrams.Walking;

namespace Deployments.Benchmarks.Contenders;

/// <summary>
/// The infrastructure model as loops written by hand: what decides most comes first, every statement is checked in the outermost loop that
/// can, and what no statement speaks of comes last. The practical limit of code made for one model.
/// </summary>
internal static class InfrastructureLoops
{
    private const int Ubuntu = 0, Suse = 2, Talos = 4, Windows = 5, EsxiOs = 6;
    private const int Kvm = 0, Esxi = 1, HyperV = 2, Xen = 3, NoHypervisor = 5, VirtualBox = 6;
    private const int K8s = 0, OpenStack = 4, Harvester = 7;
    private const int Ceph = 0, Longhorn = 1, Vsan = 4, S2d = 5, Rook = 6;
    private const int Ovn = 2, SrIov = 3, Nsx = 4, Ovs = 7;
    private const int OneNode = 0, TwoNodes = 1;
    private const int NoGpu = 0;
    private const int Yes = 0;

    public static void Visit<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, IChoiceVisitor
    {
        // As the library does: a copy of the visitor can live in registers.
        TVisitor own = visitor;
        Span<byte> row = stackalloc byte[11];
        ReadOnlySpan<byte> choice = row;
        for (int hypervisor = 0; hypervisor < 8; hypervisor++)
        {
            row[2] = (byte)hypervisor;
            for (int os = Ubuntu; os < 8; os++)
            {
                if ((hypervisor == Esxi) != (os == EsxiOs) || (hypervisor == HyperV && os != Windows)
                    || (os == Windows && hypervisor != HyperV && hypervisor != VirtualBox && hypervisor != NoHypervisor))
                {
                    continue;
                }

                row[1] = (byte)os;
                for (int storage = 0; storage < 9; storage++)
                {
                    if ((storage == Vsan && hypervisor != Esxi) || (storage == S2d && os != Windows))
                    {
                        continue;
                    }

                    row[4] = (byte)storage;
                    for (int nodes = 0; nodes < 4; nodes++)
                    {
                        if ((nodes == OneNode && storage is Vsan or S2d) || (nodes <= TwoNodes && storage is Ceph or Rook or Longhorn))
                        {
                            continue;
                        }

                        row[6] = (byte)nodes;
                        for (int orchestrator = 0; orchestrator < 9; orchestrator++)
                        {
                            if ((os == Talos && orchestrator != K8s) || (orchestrator == OpenStack && hypervisor is not (Kvm or Xen))
                                || (orchestrator == Harvester && (os != Suse || hypervisor != Kvm || storage != Longhorn)))
                            {
                                continue;
                            }

                            row[3] = (byte)orchestrator;
                            for (int network = 0; network < 8; network++)
                            {
                                if ((network == Nsx && hypervisor != Esxi) || (orchestrator == OpenStack && network is not (Ovn or Ovs or SrIov)))
                                {
                                    continue;
                                }

                                row[5] = (byte)network;
                                for (int vtx = 0; vtx < 2; vtx++)
                                {
                                    if (vtx != Yes && hypervisor != NoHypervisor)
                                    {
                                        continue;
                                    }

                                    row[8] = (byte)vtx;
                                    for (int iommu = 0; iommu < 2; iommu++)
                                    {
                                        if ((iommu == Yes && vtx != Yes) || (network == SrIov && iommu != Yes))
                                        {
                                            continue;
                                        }

                                        row[9] = (byte)iommu;
                                        for (int gpu = 0; gpu < 3; gpu++)
                                        {
                                            if (gpu != NoGpu && (iommu != Yes || hypervisor == NoHypervisor))
                                            {
                                                continue;
                                            }

                                            row[7] = (byte)gpu;
                                            for (int nested = 0; nested < 2; nested++)
                                            {
                                                if (nested == Yes && vtx != Yes)
                                                {
                                                    continue;
                                                }

                                                row[10] = (byte)nested;
                                                for (int provisioning = 0; provisioning < 6; provisioning++)
                                                {
                                                    row[0] = (byte)provisioning;
                                                    if (!own.Visit(choice))
                                                    {
                                                        visitor = own;
                                                        return;
                                                    }
                                                }
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }

        visitor = own;
    }
}
