using Deployments.Catalogs;
using Deployments.Hardware;
using Deployments.Model;
using Deployments.Notation;
using Deployments.Validation;

foreach (string text in args)
{
    foreach (Stack stack in ArrowNotation.Read(text).Stacks)
    {
        Completion completion = new StackCompleter().Complete(stack);
        Console.WriteLine(string.Join(" | ", completion.Stack.AllGroups().Select(g => g.Name + ": " + string.Join(" ", g.Components) + " runs " + string.Join(" ", g.Runs))));
        Console.WriteLine("  assumed " + string.Join("; ", completion.Assumed.Select(a => a.Component + " because " + a.Because)));
        foreach (var hw in new[] { null, HardwareProfile.Detect() })
        {
            Report report = RulesEngine.Default.Validate(completion.Stack, hw);
            Console.WriteLine("  " + report.Verdict);
            foreach (Finding f in report.Findings)
            {
                Console.WriteLine($"    {f.Severity}[{f.Rule}] {f.Message}");
                foreach (string b in f.Because) Console.WriteLine("       why: " + b);
                foreach (Fix x in f.Fixes) Console.WriteLine("       help: " + x.Text + " => " + x.Outcome);
                foreach (Consequence x in f.Consequences) Console.WriteLine("       so: " + x);
            }
            Console.WriteLine("    requires " + string.Join("; ", report.Requires.Select(r => $"{r.Group}:{r.Fact} {r.Value} {r.State}")));
        }
    }
}
