using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Deployments.Tests.Conventions;

/// <summary>Which types of an assembly use which others of it, as its IL says: signatures, bodies and attributes.</summary>
internal static class AssemblyUses
{
    /// <summary>Each pair of types of different namespaces once. Nested and generated types count as the type that holds them.</summary>
    public static IReadOnlyList<(TypeDefinition From, TypeDefinition To)> BetweenNamespaces(string path)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(path));
        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { AssemblyResolver = resolver });
        return [.. assembly.MainModule.GetTypes()
            .SelectMany(from => Used(from).SelectMany(Parts).Select(to => (From: Outermost(from), To: to)))
            .Where(u => u.To.Scope == assembly.MainModule && u.To.Resolve() is not null)
            .Select(u => (u.From, To: Outermost(u.To.Resolve())))
            .Where(u => u.From.Namespace != u.To.Namespace)
            .Distinct()];
    }

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<TypeReference?> Used(TypeDefinition type) =>
    [
        type.BaseType, .. type.Interfaces.Select(i => i.InterfaceType), .. Of(type.GenericParameters), .. Of(type.CustomAttributes),
        .. type.Fields.SelectMany(f => Of(f.CustomAttributes).Append(f.FieldType)),
        .. type.Properties.SelectMany(p => Of(p.CustomAttributes)),
        .. type.Methods.SelectMany(m => Of(m).Concat(Of(m.CustomAttributes)).Concat(Of(m.GenericParameters)).Concat(OfBody(m))),
    ];

    private static IEnumerable<TypeReference?> OfBody(MethodDefinition method) => !method.HasBody ? [] :
        method.Body.Variables.Select(v => v.VariableType).Concat(method.Body.Instructions.SelectMany(i => i.Operand switch
        {
            MethodReference called => Of(called),
            FieldReference field => [field.DeclaringType, field.FieldType],
            TypeReference used => [used],
            _ => Enumerable.Empty<TypeReference?>(),
        }));

    private static IEnumerable<TypeReference?> Of(MethodReference method) =>
    [
        method.DeclaringType, method.ReturnType, .. method.Parameters.Select(p => p.ParameterType),
        .. (method as GenericInstanceMethod)?.GenericArguments ?? [],
    ];

    private static IEnumerable<TypeReference> Of(IEnumerable<GenericParameter> parameters) =>
        parameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType);

    private static IEnumerable<TypeReference> Of(IEnumerable<CustomAttribute> attributes) =>
        attributes.SelectMany(a => a.ConstructorArguments.Select(v => v.Value).OfType<TypeReference>().Append(a.AttributeType));

    /// <summary>A generic type is its definition and its arguments; an array, a reference or a pointer is its element.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification specification => Parts(specification.ElementType),
        _ => [type],
    };
}
