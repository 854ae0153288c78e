using System.Reflection;
using System.Text.RegularExpressions;
using Deployments.NRules.Running;
using Deployments.Text;
using Deployments.Vocabulary;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace Deployments.NRules;

/// <summary>Reads the policies of assemblies.</summary>
internal static partial class PolicyReader
{
    /// <summary>The rules of the assemblies, in the order of the assemblies and of the names of their classes.</summary>
    /// <exception cref="InputException">An assembly has no rules, or a rule has no id or cannot be read.</exception>
    public static List<NRulesPolicy> Read(IEnumerable<Assembly> assemblies)
    {
        var policies = new List<NRulesPolicy>();
        foreach (Assembly assembly in assemblies)
        {
            ArgumentNullException.ThrowIfNull(assembly);
            Type[] types = [.. TypesOf(assembly).Where(IsPolicy).OrderBy(t => t.FullName, StringComparer.Ordinal)];
            if (types.Length == 0)
            {
                throw new InputException(
                    $"{assembly.GetName().Name} has no rules", null,
                    "a rule is a class that inherits NRules.Fluent.Dsl.Rule and has no parameters to construct");
            }

            policies.AddRange(types.Select(Read));
        }

        return policies;
    }

    private static bool IsPolicy(Type type) =>
        type.IsSubclassOf(typeof(global::NRules.Fluent.Dsl.Rule)) && !type.IsAbstract && !type.ContainsGenericParameters;

    private static Type[] TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            throw new InputException(
                $"{assembly.GetName().Name} cannot be loaded: {exception.LoaderExceptions.FirstOrDefault()?.Message.ReplaceLineEndings(" ")}", null,
                "put what it uses beside it, built against this version of the library");
        }
    }

    private static NRulesPolicy Read(Type type)
    {
        if (type.GetCustomAttribute<NameAttribute>() is null)
        {
            throw new InputException($"the policy {type.FullName} has no id", null, "give its class one, such as [Name(\"ACME-1\")]");
        }

        IRuleDefinition definition = Define(type);
        PolicyAttribute policy = type.GetCustomAttribute<PolicyAttribute>() ?? new PolicyAttribute();
        return new NRulesPolicy(definition, RuleContent.Of(definition), new Knowledge.Rule
        {
            Id = new RuleId(definition.Name),
            Name = Humps().Replace(type.Name, "-").ToLowerInvariant().Replace('_', '-'),
            Title = definition.Description.Length > 0 ? definition.Description.TrimEnd('.') : Humps().Replace(type.Name, " "),
            Severity = policy.Severity,
            Reason = policy.Reason,
            Remedy = policy.Remedy,
            Sources = [policy.Source ?? $"document:{type.Assembly.GetName().Name}, {type.FullName}"],
            SuppressWhen = policy.SuppressWhen,
            InCode = true,
        });
    }

    private static IRuleDefinition Define(Type type)
    {
        try
        {
            var repository = new RuleRepository();
            repository.Load(load => load.PrivateTypes().NestedTypes().From(type));
            return repository.GetRuleSets().SelectMany(set => set.Rules).Single();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new InputException(
                $"the policy {type.FullName} cannot be read: {exception.GetBaseException().Message.ReplaceLineEndings(" ")}", null, "correct its Define()");
        }
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex Humps();
}
