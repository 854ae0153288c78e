using Deployments.Knowledge;
using Deployments.Text;

namespace Deployments.Linting;

/// <summary>An entry of the catalogue: its name in messages, and its location.</summary>
internal readonly record struct LintEntry(string Name, SourceLocation? Location)
{
    public static LintEntry Of(Component component) => new($"component '{component.Id}'", Known(component.Location));

    public static LintEntry Of(Rule rule) => new($"rule '{rule.Id}'", Known(rule.Location));

    public static LintEntry Of(Capability capability) => new($"capability '{capability.Id}'", null);

    public static LintEntry Of(Claim claim) => new($"claim '{claim.Id}'", null);

    public static LintEntry Of(Workload workload) => new($"workload '{workload.Id}'", null);

    public static LintEntry Of(AmbiguousName name) => new($"name '{name.Name}'", null);

    public static LintEntry Of(Feature feature) => new($"feature '{feature.Id}'", null);

    public LintProblem Problem(string check, string message, string? advice) => new(check, message, Location, advice);

    // An entry that was made in C# has no location in a text.
    private static SourceLocation? Known(SourceLocation location) => location.File is null ? null : location;
}
