using Deployments.Catalogs;
using Deployments.Hardware;
using Deployments.Model;
using Deployments.Notation;
using Deployments.Reading;
using Deployments.Rules;
using Deployments.Validation;

namespace Deployments.Rendering;

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

        HardwareProfile? hardware = example.Hardware is { } name ? HardwareProfile.Named(name) : null;
        return new RulesEngine(catalog).Validate(stack, hardware);
    }

    public static bool IsJson(RuleExample example) => example.Stack.StartsWith('{');
}
