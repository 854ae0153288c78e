using System.Reflection;
using Deployments.Inventories;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Tests.PublicApi;

/// <summary>Rules that every public type keeps. What the public types are, PublicAPI.*.txt beside each project says.</summary>
[TestFixture(typeof(Stack))]
[TestFixture(typeof(Inventory))]
internal sealed class PublicApiTests(Type member)
{
    private Assembly Library => member.Assembly;

    [Test]
    public void PublicTypes_AreSealedStaticOrMadeToBeDerivedFromInside()
    {
        string[] open = [.. Library.GetExportedTypes()
            .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(t => t.FullName!)];
        Assert.That(open, Is.Empty);
        string[] derivable = [.. Library.GetExportedTypes().Where(t => t is { IsClass: true, IsAbstract: true, IsSealed: false })
            .Where(t => t.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
                .Any(c => c.IsPublic || c.IsFamily && !IsCopy(c, t)))
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
}
