namespace Deployments.Reasons;

/// <summary>What a hardware profile says.</summary>
public abstract record ProfileFact : Reason
{
    private protected ProfileFact(string profile, string? origin) => (Profile, Origin) = (profile, origin);

    /// <summary>The profile's name.</summary>
    public string Profile { get; init; }

    /// <summary>Where the profile has it from; null when that is the profile itself.</summary>
    public string? Origin { get; init; }
}
