namespace Deployments.Assumptions;

/// <summary>The truth values that completion computes with: Booleans for one stack, formulas over the choices of a space for all of its stacks.</summary>
/// <typeparam name="TTruth">A truth value.</typeparam>
internal interface ILogic<TTruth>
{
    TTruth Constant(bool value);

    /// <summary>True when a value is known to be false whatever is chosen.</summary>
    bool IsFalse(TTruth value);

    /// <summary>The same value in a form that is short to use again.</summary>
    TTruth Name(TTruth value);

    TTruth Not(TTruth value);

    TTruth And(TTruth left, TTruth right);

    TTruth Or(TTruth left, TTruth right);
}
