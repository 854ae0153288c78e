using Deployments.Collections;
using Deployments.Dependencies;
using Deployments.Text;

namespace Deployments.Reporting.Json;

/// <summary>Chains of dependencies, as JSON.</summary>
public static class ChainJson
{
    /// <summary>
    /// Writes a list with a member for each chain: the part that it begins at, and its <c>steps</c>, each with the part that the one before rests on,
    /// what it has from there (<c>through</c>), the <c>kind</c>, and if something else would do as well.
    /// </summary>
    /// <param name="chains">The chains, from <see cref="StackDependencies.Chain"/>; empty ones are left out.</param>
    /// <returns>JSON with two spaces of indentation, <c>\n</c> line ends and a final one.</returns>
    public static string Write(ValueList<ValueList<Dependency>> chains) => JsonText.Array(
        chains.Where(static c => c.Count > 0), static (writer, chain) =>
        {
            OrderJson.WritePart(writer, chain[0].Source);
            writer.Objects("steps", chain, static (w, step) =>
            {
                OrderJson.WritePart(w, step.Target);
                w.Member("through", step.Label);
                w.Member("kind", KindOf(step.Kind));
                w.WritePropertyName("anyWouldDo");
                w.WriteValue(step.AnyWouldDo);
            });
        });

    private static string KindOf(DependencyKind kind) => kind switch
    {
        DependencyKind.Component => "component",
        DependencyKind.Capability => "capability",
        DependencyKind.Hardware => "hardware",
        _ => "host",
    };
}
