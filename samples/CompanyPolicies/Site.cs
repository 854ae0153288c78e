namespace CompanyPolicies;

/// <summary>What the company knows and no stack says: a fact that the program adds. Without it the policies take the site to be production.</summary>
public sealed record Site(bool IsProduction, DateOnly Today)
{
    public override string ToString() => FormattableString.Invariant($"it is {Today:yyyy-MM-dd}");
}
