using System.Collections.Immutable;

namespace Deployments.Generator;

/// <summary>The names of one generated class.</summary>
internal sealed class NameTable
{
    public NameTable(string className, string idType, ImmutableArray<(string Id, string Name)> names)
    {
        ClassName = className;
        IdType = idType;
        Names = names;
    }

    public string ClassName { get; }

    public string IdType { get; }

    public ImmutableArray<(string Id, string Name)> Names { get; }
}
