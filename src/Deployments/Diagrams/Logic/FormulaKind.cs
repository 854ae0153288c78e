namespace Deployments.Diagrams.Logic;

/// <summary>The shape of a formula.</summary>
internal enum FormulaKind : byte
{
    Constant,
    Literal,
    And,
    Or,
}
