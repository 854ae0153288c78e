namespace Deployments.Assumptions;

/// <summary>Plain Booleans, for one stack.</summary>
internal readonly struct BooleanLogic : ILogic<bool>
{
    public bool Constant(bool value) => value;

    public bool IsFalse(bool value) => !value;

    public bool Name(bool value) => value;

    public bool Not(bool value) => !value;

    public bool And(bool left, bool right) => left && right;

    public bool Or(bool left, bool right) => left || right;
}
