using System.Numerics;
using Deployments.Collections;
using Deployments.Spaces.Templates;

namespace Deployments.Spaces.Choosing;

/// <summary>Finds what picks leave open.</summary>
internal static class OptionFinder
{
    /// <summary>For each variable the values that are left, and those that are not.</summary>
    public static ValueList<VariableOptions> Options(Picks picks)
    {
        ulong[] values = picks.Restrict().Values();
        return [.. picks.Space.Variables.Variables.Select((variable, i) => new VariableOptions(
            variable,
            [.. variable.Values.Where((_, value) => (values[i] >> value & 1) != 0)],
            [.. variable.Values.Where((_, value) => (values[i] >> value & 1) == 0)]))];
    }

    /// <summary>For each variable the number of stacks that are left with each value.</summary>
    public static ValueList<OptionCounts> Counts(Picks picks)
    {
        BigInteger[][] counts = picks.Restrict().Marginals();
        return [.. picks.Space.Variables.Variables.Select((variable, i) => new OptionCounts(variable, counts[i].ToValueList()))];
    }
}
