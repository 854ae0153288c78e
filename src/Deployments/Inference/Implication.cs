namespace Deployments.Inference;

/// <summary>What follows once a component works and the clauses hold: atoms on its own group, on every group, and on its guests.</summary>
internal readonly record struct Implication(Clauses When, ulong[] Own, ulong[] Everywhere, ulong[] Guests);
