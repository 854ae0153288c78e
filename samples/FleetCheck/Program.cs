using Deployments.Findings;
using Deployments.Fleets;
using Deployments.Hardware;
using Deployments.Inventories;
using Deployments.Notation;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;

Stack stack = new StackCompleter().Complete(ArrowNotation.Parse("Bare Metal -> Linux -> KVM -> VMs")).Stack;

// One machine that is known by name, with its virtualization switched off in the firmware.
HardwareProfile server = HardwareProfiles.Named("x86-64-server");
Report report = RulesEngine.Default.Validate(stack, server.With(Features.HardwareVirtualization, FeatureState.Disabled));
Console.WriteLine($"{report.Verdict}: {report.Findings[0].Message}");

// Many machines, as other tools wrote them down.
InventoryReading inventory = Inventory.Read(args.Length > 0 ? args[0] : "samples/inventories");
FleetReport fleet = Fleet.Of(inventory.Machines).Judge(stack);
int fit = fleet.Count(Suitability.Carries);
Console.WriteLine($"{fit} of {fleet.Machines} machines carry it; the first was read from {inventory.Machines[0].Features.Values.First().Origin}");

bool asExpected = report.Verdict == Verdict.Invalid && RulesEngine.Default.Judge(stack, server) == Verdict.Valid && fit > 0;
return asExpected ? 0 : 1;
