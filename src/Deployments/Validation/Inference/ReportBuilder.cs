using System.Globalization;
using Deployments.Hardware;
using Deployments.Model;
using Deployments.Rules;
using Deployments.Validation.Fixes;

namespace Deployments.Validation.Inference;

/// <summary>Puts into words what an evaluation found. Words are made only for what is wrong or worth advice.</summary>
internal sealed class ReportBuilder
{
    private readonly Evaluation evaluation;
    private readonly CompiledCatalog catalog;
    private readonly Phrases phrases;
    private readonly Stack stack;
    private readonly HardwareProfile? hardware;
    private readonly List<Finding> findings = [];
    private readonly Tally tally;
    private readonly FixFinder fixes;

    public ReportBuilder(Evaluation evaluation, Stack stack, HardwareProfile? hardware, ValidationOptions options)
    {
        this.evaluation = evaluation;
        this.stack = stack;
        this.hardware = hardware;
        catalog = evaluation.Catalog;
        phrases = new Phrases(catalog.Catalog);
        tally = Judge.Count(evaluation);
        fixes = new FixFinder(catalog, stack, hardware, tally, options.FixesPerFinding);
    }

    public Report Build()
    {
        if (tally.Wrong > 0)
        {
            foreach (RootCause root in new Diagnosis(evaluation, phrases).Roots)
            {
                findings.Add(OfRoot(root));
            }
        }

        for (int g = 0; g < evaluation.GroupCount; g++)
        {
            if (tally.Wrong > 0)
            {
                FindContestedClaims(g);
                FindArchitectureConflict(g);
                FindShortages(g);
            }

            FindBrokenPolicies(g);
            FindAdvice(g);
        }

        RunChecks();
        ValueList<Finding> ordered = Waive(findings);
        return new Report
        {
            Verdict = VerdictOf(ordered),
            Stack = stack,
            Findings = ordered,
            Requires = RequirementFinder.Find(evaluation),
        };
    }

    /// <summary>The counted verdict, unless a waiver or a rule in C# has a say.</summary>
    private Verdict VerdictOf(ValueList<Finding> all)
    {
        bool wrong = false;
        foreach (Finding finding in all)
        {
            wrong |= finding.Severity == Severity.Error && finding.WaivedBecause is null;
        }

        return wrong ? Verdict.Invalid : tally.Open > 0 ? Verdict.Conditional : Verdict.Valid;
    }

    private Finding OfRoot(RootCause root)
    {
        ref readonly GroupState group = ref evaluation.Groups[root.Group];
        int at = root.Primary >= 0 ? evaluation.Instances[root.Primary].Group : root.Group;
        NodeGroup where = evaluation.Groups[at].Source;
        Component? component = root.Primary >= 0 ? evaluation.Instances[root.Primary].Component.Source : null;
        Condition missing = root.Missing!;
        var because = new List<string>();
        if (root.Need is { } need)
        {
            because.Add($"{Phrases.Quote(component!.Name)} needs {phrases.Describe(need.Condition)}: {need.Reason}");
        }

        because.AddRange(root.Steps);
        if (Fact(missing, in group) is { } fact)
        {
            because.Add(fact);
        }

        return new Finding
        {
            Rule = root.Rule,
            Severity = Severity.Error,
            Message = Message(root, component, in group),
            Group = where.Name,
            Component = component?.Id,
            Capability = missing is CapabilityCondition c ? c.Id : root.Workload,
            Feature = missing is FeatureCondition f ? f.Id : null,
            Because = because.ToValueList(),
            Consequences = root.Consequences.ToValueList(),
            Fixes = fixes.For(missing, group, root.Need),
            Location = PlaceOf(where, component, root.Workload),
            Source = root.Need?.Source,
        };
    }

    private string Message(RootCause root, Component? component, ref readonly GroupState group)
    {
        string subject = component is null ? $"group `{group.Source.Name}`" : Phrases.Quote(component.Name);
        string verb = root.Need is not null ? "needs" : root.Workload is { } workload
            ? $"cannot offer `{workload}` without" : "lacks";
        string what = phrases.Describe(root.Missing!);
        return root.Missing switch
        {
            _ when root.Rule == RuleCodes.WorkloadNotOffered => $"nothing on group `{group.Source.Name}` can run `{root.Workload}`",
            FeatureCondition feature when group.Host < 0 => $"{subject} {verb} {what}, which is {Phrases.State(StateOf(in group, feature.Id))}",
            FeatureCondition => $"{subject} {verb} {what}, which the virtual machines of group `{group.Source.Name}` do not get",
            CapabilityCondition => $"{subject} {verb} {what}, which nothing within reach provides",
            AtLeastCondition => $"{subject} {verb} {what}, and there is none of them",
            ComponentCondition => $"{subject} {verb} {what}, which is not part of the stack",
            _ => $"{subject} {verb} {what}",
        };
    }

    /// <summary>What the hardware profile says of a fact, and where it says so.</summary>
    private string? Fact(Condition missing, ref readonly GroupState group)
    {
        if (group.Host >= 0)
        {
            return missing is FeatureCondition lacking
                ? $"nothing on group `{evaluation.Groups[group.Host].Source.Name}` passes {Phrases.Name(lacking.Id)} on to virtual machines" : null;
        }

        if (group.Profile.Source is not { } profile)
        {
            return null;
        }

        (string? key, string? said) = missing switch
        {
            FeatureCondition f => (null, $"{Phrases.Name(f.Id)} is {Phrases.State(profile[f.Id].State)}"),
            ArchitectureCondition when profile.Architecture is { } a => ("architecture", $"the processors are {ArchitectureSet.NameOf(a)}"),
            CpuVendorCondition => ("cpu", $"the processors are made by {profile.Cpu.Vendor}"),
            CertificationCondition => ("certifications", $"the certifications are {string.Join(", ", profile.Certifications ?? [])}"),
            QuantityCondition { Quantity: Quantity.Nodes } => (null, null),
            QuantityCondition q when CompiledProfile.AmountOf(profile, q.Quantity) is { } amount =>
                (q.Quantity.ToString(), $"there are {Phrases.Number(amount)} {Phrases.Name(q.Quantity)}"),
            _ => ((string?)null, (string?)null),
        };
        string? origin = missing is FeatureCondition feature ? profile[feature.Id].Origin : key is null ? null : profile.Origins.GetValueOrDefault(key);
        return said is null ? null : $"hardware profile `{profile.Name}` says that {said}" + (origin is null ? "" : $" ({origin})");
    }

    private void FindContestedClaims(int g)
    {
        ulong contested = Judge.ContestedClaims(evaluation, g);
        for (int bit = 0; contested >> bit != 0 && bit < 64; bit++)
        {
            if ((contested & (1UL << bit)) == 0)
            {
                continue;
            }

            GroupState group = evaluation.Groups[g];
            Component[] claimants = [.. Enumerable.Range(group.First, group.Count)
                .Where(i => (evaluation.Instances[i].Component.Claims & (1UL << bit)) != 0)
                .Select(i => evaluation.Instances[i].Component.Source)];
            Claim claim = catalog.Catalog.Claims[bit];
            findings.Add(new Finding
            {
                Rule = RuleCodes.ClaimContested,
                Severity = Severity.Error,
                Message = $"{string.Join(" and ", claimants.Select(c => Phrases.Quote(c.Name)))} both take `{claim.Id}`, of which a machine has one",
                Group = group.Source.Name,
                Component = claimants[^1].Id,
                Because = [claim.Definition],
                Fixes = fixes.ForClaim(group, claimants),
                Location = PlaceOf(group.Source, claimants[^1], null),
                Source = claimants[^1].Sources.Count > 0 ? claimants[^1].Sources[0] : null,
            });
        }
    }

    private void FindArchitectureConflict(int g)
    {
        GroupState group = evaluation.Groups[g];
        if (!group.ArchitectureConflict)
        {
            return;
        }

        var because = new List<string>();
        Component? culprit = null;
        for (int i = group.First; i < group.First + group.Count; i++)
        {
            Component component = evaluation.Instances[i].Component.Source;
            if (component.Architectures != ArchitectureSet.All)
            {
                because.Add($"{Phrases.Quote(component.Name)} runs on {component.Architectures}");
                culprit = culprit is null || (component.Architectures.Bits & group.Profile.Architectures) == 0 ? component : culprit;
            }
        }

        if (group.Profile.Source is { Architecture: { } architecture } profile)
        {
            because.Add($"hardware profile `{profile.Name}` says that the processors are {ArchitectureSet.NameOf(architecture)}"
                + (profile.Origins.GetValueOrDefault("architecture") is { } origin ? $" ({origin})" : ""));
        }

        findings.Add(new Finding
        {
            Rule = RuleCodes.ArchitectureMismatch,
            Severity = Severity.Error,
            Message = $"no processor architecture suits everything on group `{group.Source.Name}`",
            Group = group.Source.Name,
            Component = culprit?.Id,
            Because = because.ToValueList(),
            Fixes = group.Host < 0 ? fixes.ForArchitecture(group) : [],
            Location = PlaceOf(group.Source, culprit, null),
            Source = culprit is { Sources.Count: > 0 } ? culprit.Sources[0] : null,
        });
    }

    private void FindShortages(int g)
    {
        GroupState group = evaluation.Groups[g];
        for (int i = group.First; i < group.First + group.Count; i++)
        {
            CompiledComponent component = evaluation.Instances[i].Component;
            if (group.Nodes < component.Nodes)
            {
                findings.Add(new Finding
                {
                    Rule = RuleCodes.NodesTooFew,
                    Severity = Severity.Error,
                    Message = string.Create(CultureInfo.InvariantCulture, $"`{component.Source.Name}` needs at least {component.Nodes} nodes, and group `{group.Source.Name}` has {group.Nodes}"),
                    Group = group.Source.Name,
                    Component = component.Source.Id,
                    Fixes = fixes.ForNodes(group, component.Nodes),
                    Location = PlaceOf(group.Source, component.Source, null),
                    Source = component.Source.Minimum!.Source,
                });
            }
        }

        Demand demand = Demand.Of(evaluation, g);
        (double? memory, double? processors, double? disk) = group.Host >= 0
            ? (group.Source.MemoryGiB, group.Source.Cores, null) : (group.Profile.MemoryGiB, group.Profile.Processors, group.Profile.DiskGiB);
        AddShortage(group, RuleCodes.MemoryTooSmall, "GiB of memory", demand.MemoryGiB, memory, m => m.MemoryGiB, demand);
        AddShortage(group, RuleCodes.ProcessorsTooFew, "processors", demand.Processors, processors, m => m.Cores, demand);
        AddShortage(group, RuleCodes.DiskTooSmall, "GiB of disk", demand.DiskGiB, disk, m => m.DiskGiB, demand);
    }

    private void AddShortage(GroupState group, RuleId rule, string unit, double demand, double? supply, Func<Minimum, double?> part, Demand all)
    {
        if (!(supply < demand))
        {
            return;
        }

        var because = new List<string>();
        for (int i = group.First; i < group.First + group.Count; i++)
        {
            Component component = evaluation.Instances[i].Component.Source;
            if (component.Minimum is { } minimum && part(minimum) is { } amount)
            {
                because.Add($"{Phrases.Quote(component.Name)} takes {Phrases.Number(amount)} {unit}");
            }
        }

        findings.Add(new Finding
        {
            Rule = rule,
            Severity = Severity.Error,
            Message = $"a machine of group `{group.Source.Name}` needs {Phrases.Number(demand)} {unit} and has {Phrases.Number(supply!.Value)}",
            Group = group.Source.Name,
            Because = because.ToValueList(),
            Fixes = fixes.ForDemand(group, all),
            Location = PlaceOf(group.Source, null, null),
        });
    }

    private void FindBrokenPolicies(int g)
    {
        GroupState group = evaluation.Groups[g];
        foreach (CompiledRule rule in catalog.Rules)
        {
            if (!Judge.Applies(evaluation, g, rule) || (rule.Require?.Hold(evaluation.PossibleOn(g)) ?? false))
            {
                continue;
            }

            Rule source = rule.Source;
            Component? component = source.When!.Together.Count > 0 ? catalog.Catalog.Find(source.When.Together[source.When.Together.Count - 1]) : null;
            findings.Add(new Finding
            {
                Rule = source.Id,
                Severity = source.Severity,
                Message = source.Message,
                Group = group.Source.Name,
                Component = component?.Id,
                Because = [source.Reason, .. source.Remedy is { } remedy ? [remedy] : (string[])[]],
                Fixes = source.Severity < Severity.Error ? []
                    : source.Require is { } require ? fixes.For(require, group, null)
                    : fixes.ForClaim(group, source.When.Together.Select(id => catalog.Catalog.Find(id)!)),
                Location = PlaceOf(group.Source, component, null),
                Source = source.Sources.Count > 0 ? source.Sources[0] : null,
            });
        }
    }

    private void FindAdvice(int g)
    {
        GroupState group = evaluation.Groups[g];
        for (int i = group.First; i < group.First + group.Count; i++)
        {
            Component component = evaluation.Instances[i].Component.Source;
            FindLifecycle(group, component);
            if (component.HighAvailability is { } spare && group.Nodes < spare.Nodes && group.Nodes >= (component.Minimum?.Nodes ?? 1))
            {
                findings.Add(Advice(
                    RuleCodes.NoSpareNode, Severity.Info, group, component,
                    string.Create(CultureInfo.InvariantCulture, $"`{component.Name}` survives the loss of a node from {spare.Nodes} nodes on, and group `{group.Source.Name}` has {group.Nodes}"),
                    [], spare.Source));
            }

            foreach (Need need in component.Needs)
            {
                // Advice on how to run better is noise while the component does not run at all.
                if (need.Severity < Severity.Error && evaluation.Instances[i].MayWork && !MayHold(need.Condition, g))
                {
                    findings.Add(Advice(
                        RuleCodes.Advice, need.Severity, group, component,
                        $"`{component.Name}` is better with {phrases.Describe(need.Condition)}", [need.Reason, .. need.Remedy is { } r ? [r] : (string[])[]], need.Source));
                }
            }
        }
    }

    private void FindLifecycle(GroupState group, Component component)
    {
        Lifecycle life = component.Lifecycle;
        (RuleId rule, Severity severity, string state) = life.State switch
        {
            LifecycleState.EndOfLife => (RuleCodes.EndOfLife, Severity.Warning, "is past its end of life"),
            LifecycleState.Deprecated => (RuleCodes.Deprecated, Severity.Warning, "is deprecated"),
            LifecycleState.Research => (RuleCodes.Research, Severity.Warning, "is made for research, not for production"),
            LifecycleState.Maintenance => (RuleCodes.Maintenance, Severity.Info, "is only maintained; nothing new is developed"),
            _ => (default, default, ""),
        };
        if (state.Length == 0)
        {
            return;
        }

        string since = (life.EndOfLife ?? life.Since) is { } date ? $" since {date}" : "";
        string successors = life.Successors.Count == 0 ? "" : $"; its successors are {string.Join(", ", life.Successors.Select(phrases.Name))}";
        Finding finding = Advice(rule, severity, group, component, $"`{component.Name}` {state}{since}{successors}", life.Note is { } note ? [note] : [], life.Source);
        findings.Add(life.State is LifecycleState.EndOfLife or LifecycleState.Deprecated
            ? finding with { Fixes = fixes.ForSuccessors(group, component) } : finding);
    }

    private Finding Advice(RuleId rule, Severity severity, GroupState group, Component component, string message, ValueList<string> because, string? source) => new()
    {
        Rule = rule,
        Severity = severity,
        Message = message,
        Group = group.Source.Name,
        Component = component.Id,
        Because = because,
        Location = PlaceOf(group.Source, component, null),
        Source = source,
    };

    private void RunChecks()
    {
        foreach (Rule rule in catalog.Checks)
        {
            foreach (RuleViolation violation in rule.Check!(stack))
            {
                findings.Add(new Finding
                {
                    Rule = rule.Id,
                    Severity = rule.Severity,
                    Message = violation.Message,
                    Group = violation.Group,
                    Component = violation.Component,
                    Because = rule.Reason.Length > 0 ? [rule.Reason] : [],
                    Source = rule.Sources.Count > 0 ? rule.Sources[0] : null,
                });
            }
        }
    }

    /// <summary>Marks what the stack waives, and puts errors before warnings before advice.</summary>
    private ValueList<Finding> Waive(List<Finding> all)
    {
        if (all.Count == 0)
        {
            return [];
        }

        IEnumerable<Finding> marked = stack.Waivers.Count == 0 ? all : all.Select(f => f with
        {
            WaivedBecause = stack.Waivers.FirstOrDefault(w => w.Rule == f.Rule
                && (w.Component is null || w.Component == f.Component) && (w.Group is null || w.Group == f.Group))?.Reason,
        });
        return marked.OrderByDescending(f => f.Severity).ToValueList();
    }

    private bool MayHold(Condition condition, int g) => condition switch
    {
        AllCondition all => all.Parts.All(p => MayHold(p, g)),
        AtLeastCondition some => some.Parts.Count(p => MayHold(p, g)) >= some.Count,
        _ => catalog.Atoms.Find(condition is CapabilityCondition { Reach: null } c ? c with { Reach = catalog.Atoms.ReachOf(c.Id) } : condition) is var atom
            && (atom < 0 || evaluation.MayHold(g, atom)),
    };

    private static FeatureState StateOf(ref readonly GroupState group, FeatureId feature) =>
        group.Profile.Source?[feature].State ?? FeatureState.Unknown;

    private SourceLocation? PlaceOf(NodeGroup group, Component? component, CapabilityId? workload) =>
        component is not null ? stack.Places[$"{group.Name}/{component.Id}"]
        : workload is { } w ? stack.Places[$"{group.Name}/runs/{w}"]
        : stack.Places[group.Name];
}
