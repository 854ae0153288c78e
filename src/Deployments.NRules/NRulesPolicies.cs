using System.Reflection;
using Deployments.Collections;
using Deployments.NRules.Running;
using Deployments.Policies;
using Deployments.Text;
using Deployments.Vocabulary;
using NRules;

namespace Deployments.NRules;

/// <summary>
/// The rules of assemblies, written with NRules, as a policy of the engine. Compiles them once, runs each stack in a session of its own. Thread-safe.
/// </summary>
/// <remarks>
/// A rule is a public or internal class that inherits <see cref="global::NRules.Fluent.Dsl.Rule"/>, with an id in NRules' <c>[Name]</c>. It matches
/// <see cref="Facts.PlacedGroup"/>, <see cref="Facts.Placed{TComponent}"/>, <see cref="Facts.Offer"/>, <see cref="Facts.LeastSize"/>,
/// <see cref="Facts.MachineFeature"/>, <see cref="Dependencies.Dependency"/>, <see cref="Findings.Assumption"/>, <see cref="Findings.Finding"/>,
/// <see cref="JudgedStack"/> and <see cref="PolicyViolation"/>, and raises findings by <see cref="ContextExtensions"/>. A rule that throws, does not end
/// or takes too long is reported as a warning under its id. One that takes too long is not run again: .NET cannot end its thread.
/// </remarks>
public sealed class NRulesPolicies : IPolicy
{
    private readonly Lock gate = new();
    private readonly NRulesOptions options;
    private readonly List<NRulesPolicy> stopped = [];
    private CompiledPolicies compiled;

    /// <summary>Reads and compiles the rules of assemblies.</summary>
    /// <param name="assemblies">The assemblies.</param>
    /// <param name="options">Facts of your own, and the limits; null for <see cref="NRulesOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="assemblies"/> or one of them is null.</exception>
    /// <exception cref="InputException">An assembly has no rules, or a rule has no id or cannot be read.</exception>
    public NRulesPolicies(IEnumerable<Assembly> assemblies, NRulesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(assemblies);
        this.options = options ?? NRulesOptions.Default;
        List<NRulesPolicy> policies = PolicyReader.Read(assemblies);
        Rules = policies.Select(p => p.Rule).ToValueList();
        compiled = new CompiledPolicies(policies);
    }

    /// <inheritdoc/>
    public ValueList<Knowledge.Rule> Rules { get; }

    /// <summary>Loads the rules of an assembly file, with what it uses from beside it.</summary>
    /// <param name="path">The path of the assembly.</param>
    /// <param name="options">Facts of your own, and the limits; null for <see cref="NRulesOptions.Default"/>.</param>
    /// <returns>The policies.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="InputException">The file is no .NET assembly, has no rules, or a rule has no id or cannot be read.</exception>
    public static NRulesPolicies Load(string path, NRulesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            return new NRulesPolicies([Assembly.LoadFrom(Path.GetFullPath(path))], options);
        }
        catch (FileNotFoundException)
        {
            throw new InputException(
                $"{path} does not exist", null, "give the path of an assembly with rules, such as bin/Release/net10.0/Acme.Policies.dll");
        }
        catch (Exception exception) when (exception is BadImageFormatException or FileLoadException)
        {
            throw new InputException(
                $"{path} is no .NET assembly that can be loaded here", null, "build the rules for .NET 10, and give the path of the .dll file");
        }
    }

    /// <inheritdoc/>
    public IEnumerable<PolicyViolation> Check(JudgedStack judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        CompiledPolicies rules;
        List<PolicyViolation> violations;
        lock (gate)
        {
            rules = compiled;
            violations = [.. stopped.Select(p => PolicyViolation.Failed(p.Rule.Id, $"it took more than {Seconds} for a stack, and is not run again"))];
        }

        violations.AddRange(rules.All.SelectMany(p => p.Content.Components
            .Where(id => judged.Catalog.Find(id) is null).Take(1).Select(id => PolicyViolation.Failed(p.Rule.Id, id, judged.Catalog))));
        List<object> facts = FactSet.Of(judged, rules.Types);
        facts.AddRange(options.Facts);
        var session = new PolicySession(rules.Factory, options.MostActivations, options.TimeLimit);
        if (session.Run(facts) is { } raised)
        {
            violations.AddRange(session.Broken.OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => PolicyViolation.Failed(new RuleId(b.Key), b.Value)));
            violations.AddRange(InOrder(raised, judged));
            return violations;
        }

        Stop(rules, session.StillFiring is { } name ? [rules.All.First(p => p.Name == name)] : Endless(rules, facts));
        return Check(judged);
    }

    private string Seconds => FormattableString.Invariant($"{options.TimeLimit.TotalSeconds:0.##} s");

    /// <summary>The rules whose conditions do not end, each tried alone; all of them when none is the culprit by itself.</summary>
    private List<NRulesPolicy> Endless(CompiledPolicies rules, List<object> facts)
    {
        List<NRulesPolicy> culprits = rules.All.FindAll(p =>
            new PolicySession(new CompiledPolicies([p]).Factory, options.MostActivations, options.TimeLimit).Run(facts) is null);
        return culprits.Count > 0 ? culprits : rules.All;
    }

    private void Stop(CompiledPolicies from, List<NRulesPolicy> culprits)
    {
        lock (gate)
        {
            // Another thread may have stopped them meanwhile.
            if (ReferenceEquals(from, compiled))
            {
                stopped.AddRange(culprits);
                compiled = new CompiledPolicies(compiled.All.FindAll(p => !culprits.Contains(p)));
            }
        }
    }

    private static IEnumerable<PolicyViolation> InOrder(IEnumerable<PolicyViolation> raised, JudgedStack judged)
    {
        var places = judged.Stack.AllGroups().SelectMany(g => g.Components.Select((id, i) => (Group: g.Name, Component: (ComponentId?)id, Index: i)))
            .GroupBy(p => (p.Group, p.Component)).ToDictionary(p => ((string?)p.Key.Group, p.Key.Component), p => p.First().Index);
        return raised.Distinct().OrderBy(v => places.GetValueOrDefault((v.Group, v.Component), -1))
            .ThenBy(v => v.Rule).ThenBy(v => v.Message, StringComparer.Ordinal);
    }
}
