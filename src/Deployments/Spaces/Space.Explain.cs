using Deployments.Collections;
using Deployments.Spaces.Definitions;
using Deployments.Spaces.Operations;

namespace Deployments.Spaces;

public sealed partial class Space
{
    /// <summary>Why a space is empty: demands of the template of which none could be dropped without a stack becoming valid.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The demands that contradict each other under the rules; empty when the space has a stack, or when the rules alone forbid every stack.</returns>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public ValueList<string> Explain(CancellationToken cancellation = default)
    {
        if (!Count.IsZero)
        {
            return [];
        }

        List<(string Text, Func<SpaceDefinition, SpaceDefinition> Drop)> demands = [.. SpaceDemands.Of(Definition)];
        var needed = new List<string>();
        SpaceDefinition present = Definition;
        foreach ((string text, Func<SpaceDefinition, SpaceDefinition> drop) in demands)
        {
            SpaceDefinition without = drop(present);
            if (Compile(without, Hardware, Catalog, Options, cancellation).Count.IsZero)
            {
                present = without;
            }
            else
            {
                needed.Add(text);
            }
        }

        return needed.ToValueList();
    }
}
