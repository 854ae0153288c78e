namespace Deployments.Inference;

/// <summary>The atoms that hold once a component works and the clauses hold: on its own group, on every group, and on its guests.</summary>
internal readonly record struct Implication(Clauses When, ulong[] Own, ulong[] Everywhere, ulong[] Guests);
