using Deployments.Catalogs;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Templates;

/// <summary>Reads names in a space definition and rejects those that the catalogue does not have.</summary>
internal static class SpaceNames
{
    /// <summary>A component by id, name or alias.</summary>
    public static ComponentId ReadComponent(JsonInput input, Catalog catalog)
    {
        SourceLocation location = input.Here;
        string word = input.NonEmptyString("the name of a component");
        var id = new ComponentId(word);
        return catalog.Find(id) is not null ? id : catalog.Names.Resolve(word, location);
    }

    /// <summary>A capability by id.</summary>
    public static CapabilityId ReadCapability(JsonInput input, Catalog catalog)
    {
        SourceLocation location = input.Here;
        var id = new CapabilityId(input.NonEmptyString("the id of a capability"));
        return catalog.Require(id, location).Id;
    }

    /// <summary>A hardware feature by id.</summary>
    public static FeatureId ReadFeature(JsonInput input, Catalog catalog)
    {
        SourceLocation location = input.Here;
        var id = new FeatureId(input.NonEmptyString("the id of a feature"));
        return catalog.Require(id, location).Id;
    }

    /// <summary>A name that filters can use: letters, digits, hyphens and underscores.</summary>
    public static string ReadName(JsonInput input, string what)
    {
        SourceLocation location = input.Here;
        string name = input.NonEmptyString(what);
        return name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? name : throw new InputException(
            $"{what} has a character that conditions cannot name: '{name}'", location, "use letters, digits and hyphens");
    }
}
