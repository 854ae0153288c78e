using Deployments.Diagrams.Logic;

namespace Deployments.Spaces.Choosing;

/// <summary>
/// One demand on the stacks of a space. A class, since generic code over structs is not in the ReadyToRun image and would be compiled at each start.
/// </summary>
/// <param name="Name">The demand as the user wrote it.</param>
/// <param name="Demand">The values that a variable, visible or hidden, may take; not used where <paramref name="Constant"/> is set.</param>
/// <param name="Constant">True when every choice meets the demand, false when none does; null when <paramref name="Demand"/> decides.</param>
internal sealed record Pick(string Name, Literal Demand, bool? Constant = null)
{
    /// <summary>The opposite demand.</summary>
    public Pick Negate(string name) => new(name, Demand with { Values = ~Demand.Values }, !Constant);
}
