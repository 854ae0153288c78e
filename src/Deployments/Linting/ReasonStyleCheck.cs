namespace Deployments.Linting;

/// <summary>A reason can follow "because": it starts in lower case, or with a name, and has no full stop.</summary>
internal sealed class ReasonStyleCheck : ILintCheck
{
    public IEnumerable<LintProblem> Run(LintSubject subject)
    {
        // Single words of names count: "Oracle VM servers are …" starts with a name.
        HashSet<string> names = [.. subject.Catalog.Components.SelectMany(c => c.Aliases.Prepend(c.Name)).SelectMany(n => n.Split(' '))];
        return from component in subject.Catalog.Components
               from need in component.Needs
               where !string.IsNullOrWhiteSpace(need.Reason)
               let problem = Problem(need.Reason, names)
               where problem is not null
               let entry = LintEntry.Of(component)
               select entry.Problem("reason-style", $"a reason of {entry.Name} {problem}: '{need.Reason}'", "write one clause, as it would follow \"because\"");
    }

    private static string? Problem(string reason, HashSet<string> names)
    {
        string first = reason.Split(' ', ',', '\'')[0];
        bool isName = first.Skip(1).Any(char.IsUpper) || names.Contains(first);
        return reason.EndsWith('.') ? "ends with a full stop"
            : char.IsUpper(reason[0]) && !isName ? "starts with a capital"
            : null;
    }
}
