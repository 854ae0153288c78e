namespace Deployments.Spaces.Templates;

/// <summary>The names that variables and values have in every template.</summary>
internal static class TemplateWords
{
    /// <summary>The value of a slot that takes no option.</summary>
    public const string None = "none";

    /// <summary>The variable of an optional group.</summary>
    public const string Present = "present";

    /// <summary>The value of what can be left out and is.</summary>
    public const string No = "no";

    /// <summary>The value of what can be left out and is not.</summary>
    public const string Yes = "yes";
}
