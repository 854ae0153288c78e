namespace Deployments.Notation;

/// <content>Prepositions.</content>
internal sealed partial class ArrowParser
{
    /// <summary>Reads the prepositions after an item; the items that are then still open for siblings.</summary>
    private List<ArrowItem> ReadPlaces(List<ArrowItem> layer)
    {
        int bottom = Layers.Count;
        while (true)
        {
            switch (Kind)
            {
                case ArrowTokenKind.On:
                    at++;
                    if (SkipOtherMachines())
                    {
                        layer = PutOnOtherMachines(layer);
                        bottom = Layers.Count;
                    }
                    else
                    {
                        Layers.Insert(bottom, ReadBelow());
                    }

                    break;
                case ArrowTokenKind.Inside:
                    at++;
                    layer = PutInside(layer, ReadItem());
                    break;
                case ArrowTokenKind.As:
                    at++;
                    ArrowItem form = ReadItem();
                    if (form.Alternatives.Exists(a => a.Exists(t => t.Workload is { OpensGuests: true } || (t != a[0] && t.Workload is not null))))
                    {
                        layer = PutInside(layer, form);
                    }
                    else
                    {
                        layer.Add(form);
                    }

                    break;
                default:
                    return layer;
            }
        }
    }

    /// <summary>Skips "other machines" and its like.</summary>
    private bool SkipOtherMachines()
    {
        int start = at;
        bool areOther = false;
        while (Kind is ArrowTokenKind.Word or ArrowTokenKind.Article && OtherMachines.Contains(SpanOf(tokens[at]).ToString()))
        {
            areOther |= !Machines.Contains(SpanOf(tokens[at]).ToString());
            at++;
        }

        at = areOther ? at : start;
        return areOther;
    }

    /// <summary>"Kubernetes + Ceph on other machines": the last item is on them.</summary>
    private List<ArrowItem> PutOnOtherMachines(List<ArrowItem> layer)
    {
        if (layer.Count > 1)
        {
            Layers.Add(layer[..^1]);
        }

        if (Layers.Count > 0)
        {
            machines.Add([]);
        }

        return [layer[^1]];
    }

    /// <summary>"OSv on KVM": what is below.</summary>
    private List<ArrowItem> ReadBelow()
    {
        var below = new List<ArrowItem> { ReadItem() };
        while (Kind == ArrowTokenKind.Join && ArrowKeywords.Of(SpanOf(tokens[at + 1])) != ArrowTokenKind.Without)
        {
            at++;
            below.Add(ReadItem());
        }

        return below;
    }

    /// <summary>"Xen + Kubernetes inside VMs": the last item moves up, with what it runs in between.</summary>
    private List<ArrowItem> PutInside(List<ArrowItem> layer, ArrowItem around)
    {
        if (layer.Count > 1)
        {
            Layers.Add(layer[..^1]);
        }

        Layers.Add([around]);
        return [layer[^1]];
    }
}
