using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Deployments.Inventories;
using Deployments.Stacks;
using Deployments.Vocabulary;
using NUnit.Framework;

namespace Deployments.Tests.PublicApi;

/// <summary>The public surface is a reviewed text file: a change to it shows in the change itself.</summary>
[TestFixture(typeof(Stack), "PublicApi.approved.txt")]
[TestFixture(typeof(Inventory), "PublicApi.Inventories.approved.txt")]
internal sealed class PublicApiTests(Type member, string accepted)
{
    private Assembly Library => member.Assembly;

    [Test]
    public void Library_PublicMembers_AreThoseThatWereAccepted()
    {
        string path = Repository.PathOf("tests/Deployments.Tests/PublicApi/" + accepted);
        string actual = Describe();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, actual);
        }

        string[] before = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');
        string[] now = actual.Split('\n');
        Assert.That(
            now.Except(before).Select(l => "+ " + l).Concat(before.Except(now).Select(l => "- " + l)), Is.Empty,
            "the public API changed; if that is meant, run the tests once with UPDATE_SNAPSHOTS=1");
    }

    [Test]
    public void PublicTypes_AreSealedStaticOrMadeToBeDerivedFromInside()
    {
        string[] open = [.. Library.GetExportedTypes()
            .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(t => t.FullName!)];
        Assert.That(open, Is.Empty);
        string[] derivable = [.. Library.GetExportedTypes().Where(t => t is { IsClass: true, IsAbstract: true, IsSealed: false })
            .Where(t => t.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Any(c => c.IsPublic || c.IsFamily && !IsCopy(c, t)))
            .Select(t => t.FullName!)];
        Assert.That(derivable, Is.Empty, "abstract records are closed: only the library derives from them");
    }

    [Test]
    public void PublicRecords_HoldNoListThatComparesByReference()
    {
        string[] byReference = [.. Library.GetExportedTypes().Where(t => t.GetMethod("<Clone>$") is not null)
            .SelectMany(t => t.GetProperties().Where(p => p.PropertyType.IsArray
                || (p.PropertyType.IsGenericType && p.PropertyType.Name.StartsWith("ImmutableArray", StringComparison.Ordinal)))
                .Select(p => $"{t.Name}.{p.Name}"))];
        Assert.That(byReference, Is.Empty);
    }

    [Test]
    public void ComparableTypes_HaveTheOperatorsOfComparison() => Assert.That(
        TypesThat(typeof(IComparable<>)).SelectMany(t => MissingOperators(t, "op_LessThan", "op_LessThanOrEqual", "op_GreaterThan", "op_GreaterThanOrEqual")),
        Is.Empty);

    [Test]
    public void EquatableTypes_HaveTheOperatorsOfEquality() => Assert.That(
        TypesThat(typeof(IEquatable<>)).SelectMany(t => MissingOperators(t, "op_Equality", "op_Inequality")), Is.Empty);

    private IEnumerable<Type> TypesThat(Type contract) => Library.GetExportedTypes().Where(type => type.GetInterfaces()
        .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == contract && i.GenericTypeArguments[0].Name == type.Name));

    private static IEnumerable<string> MissingOperators(Type type, params string[] operators) =>
        operators.Where(name => !type.GetMethods(BindingFlags.Public | BindingFlags.Static).Any(m => m.Name == name)).Select(name => $"{type.Name}.{name}");

    private static bool IsCopy(ConstructorInfo constructor, Type type) =>
        constructor.GetParameters() is [{ } only] && only.ParameterType == type;

    /// <summary>One sorted line for each public member; the generated names and what the compiler adds to records are left out.</summary>
    private string Describe()
    {
        var lines = new List<string>();
        foreach (Type type in Library.GetExportedTypes().Where(t => !IsGenerated(t)))
        {
            lines.Add($"{Kind(type)} {Name(type)}");
            const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
            lines.AddRange(type.GetMembers(Declared)
                .Where(m => m is not Type && m.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
                .Where(m => m is not MethodBase { IsSpecialName: true } || m is ConstructorInfo || m.Name.StartsWith("op_", StringComparison.Ordinal))
                .Select(m => $"  {Name(type)}.{m.Name} : {m.ToString()!.Replace("System.", "", StringComparison.Ordinal)}"));
        }

        lines.Sort(StringComparer.Ordinal);
        var text = new StringBuilder();
        lines.ForEach(l => text.Append(l.TrimStart()).Append('\n'));
        return text.ToString();
    }

    private static bool IsGenerated(Type type) => type is { IsAbstract: true, IsSealed: true }
        && type.GetProperties(BindingFlags.Static | BindingFlags.Public) is { Length: > 0 } names
        && names.All(p => p.PropertyType == typeof(ComponentId) || p.PropertyType == typeof(CapabilityId) || p.PropertyType == typeof(FeatureId));

    private static string Kind(Type type) => type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";

    private static string Name(Type type) => type.FullName!.Replace("Deployments.", "", StringComparison.Ordinal);
}
