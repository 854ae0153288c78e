using Deployments.Catalogs;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Notation;
using Deployments.Stacks;
using Deployments.Validation;

namespace Deployments.Pages;

/// <summary>What the engine says of the stack that a rule shows.</summary>
internal static class ExampleReport
{
    public static Report Of(RuleExample example, Catalog catalog)
    {
        Stack stack = IsJson(example) ? StackJson.Parse(example.Stack, "<example>", catalog) : ArrowNotation.Parse(example.Stack, catalog);
        if (!example.Exact)
        {
            stack = new StackCompleter(catalog).Complete(stack).Stack;
        }

        HardwareProfile? hardware = example.Hardware is { } name ? HardwareProfiles.Named(name) : null;
        return new RulesEngine(catalog).Validate(stack, hardware);
    }

    public static bool IsJson(RuleExample example) => example.Stack.StartsWith('{');
}
