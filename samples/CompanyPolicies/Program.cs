using CompanyPolicies;
using Deployments;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.NRules;
using Deployments.Reporting.Text;
using Deployments.Validation;
using Deployments.Vocabulary;

// One line turns the policies on: they are compiled here, once, and their findings stand in the same reports as all others.
var site = new NRulesOptions { Facts = [new Site(IsProduction: true, DateOnly.FromDateTime(DateTime.Today))] };
RulesEngine engine = RulesEngine.Default.WithNRules(site, typeof(Site).Assembly);

// Each of these breaks a policy: text with arrows, or JSON where there is more to say.
string[] stacks = args.Length > 0 ? args :
[
    "Bare Metal -> FreeBSD -> bhyve -> VMs",
    """{ "groups": [{ "name": "storage", "count": 2, "components": ["bare-metal", "linux", "zfs", "ceph"] }] }""",
    "Bare Metal -> Clear Linux -> KVM -> VMs",
    """
    { "groups": [
      { "name": "blue", "components": ["bare-metal", "linux", "containerd", "runc", "kubernetes", "calico"] },
      { "name": "green", "components": ["bare-metal", "linux", "containerd", "runc", "kubernetes", "cilium"] }
    ] }
    """,
    "Bare Metal -> Linux -> Kubernetes -> Vault",
];

HardwareProfile machine = HardwareProfiles.Named("x86-64-server").With(Features.SecureBoot, FeatureState.Disabled);
var checker = new DeploymentChecker(engine);
foreach (string stack in stacks)
{
    Report report = checker.Check(stack, machine).Report;
    Console.WriteLine($"{stack}\n\n{TextReport.Write(report, new TextReportOptions { Catalog = engine.Catalog })}");
}
