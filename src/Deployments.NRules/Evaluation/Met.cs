namespace Deployments.NRules.Evaluation;

/// <summary>A fact: a need of an installed component is met.</summary>
internal sealed class Met(Installed installed, int key, Statement statement)
{
    public Installed Installed { get; } = installed;

    /// <summary>The number of the need in the catalogue.</summary>
    public int Key { get; } = key;

    public override bool Equals(object? obj) => obj is Met other && ReferenceEquals(other.Installed, Installed) && other.Key == Key;

    public override int GetHashCode() => HashCode.Combine(Installed, Key);

    public override string ToString() => $"{Installed} needs {statement}, and it is there";
}
