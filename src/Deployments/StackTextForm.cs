namespace Deployments;

/// <summary>The form in which a stack is written.</summary>
public enum StackTextForm
{
    /// <summary>Arrows: <c>Bare Metal -> Linux -> KVM</c>. What goes without saying is left out.</summary>
    Arrows,

    /// <summary>JSON by <c>rules/schema/stack.schema.json</c>. Everything is written out.</summary>
    Json,

    /// <summary>The number, key or id of a reference deployment. Everything is written out there.</summary>
    Reference,
}
