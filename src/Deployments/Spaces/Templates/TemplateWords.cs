namespace Deployments.Spaces.Templates;

/// <summary>The names that variables and values have in every template.</summary>
internal static class TemplateWords
{
    /// <summary>The value of a slot that takes no option.</summary>
    public const string None = "none";

    /// <summary>The variable of an optional group.</summary>
    public const string Present = "present";
}
