using System.Globalization;
using System.Numerics;
using Deployments.Spaces.Choosing;
using Deployments.Spaces.Templates;

namespace Deployments.Reporting;

/// <summary>What answers about spaces are told with, in every format.</summary>
internal static class SpaceWords
{
    /// <summary>What part a component plays in a space; empty for a part that needs no word.</summary>
    public static string Of(ComponentRole role) =>
        role.IsDead ? "dead" : role.IsFalseOptional ? "core, optional only by name" : role.IsCore ? "core" : "";

    /// <summary>A variable with its group, as picks name it.</summary>
    public static string Of(SpaceVariable variable) => $"{variable.Group}.{variable.Name}";

    /// <summary>A count with its digits in groups of three.</summary>
    public static string Of(BigInteger count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
