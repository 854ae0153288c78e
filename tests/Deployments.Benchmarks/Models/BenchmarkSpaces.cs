using System.Numerics;
using Deployments.Catalogs;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Spaces;
using Deployments.Spaces.Templates;
using Deployments.Vocabulary;

namespace Deployments.Benchmarks.Models;

/// <summary>The spaces that the benchmarks speak of, by name; the counts of those that do not change with the catalogue are held to.</summary>
internal static class BenchmarkSpaces
{
    public const string Infrastructure = "infrastructure";
    public const string Tangled = "tangled";
    public const string Layers = "layers";
    public const string FormulaBasic = "formula-basic";
    public const string FormulaExtended = "formula-extended";
    public const string Hardware = "hardware";
    public const string Metal = "metal";
    public const string Nested = "nested";

    private static readonly HardwareProfile Server = HardwareProfiles.Named("x86-64-server");

    /// <summary>What there is to compile, so that compiling can be measured alone.</summary>
    public static Func<Space> Compiler(string name)
    {
        switch (name)
        {
            case Infrastructure:
                return Compiler(InfrastructureModel.Make(), name, InfrastructureModel.Count);
            case Tangled:
                return Compiler(TangledModel.Make(), name, TangledModel.Count);
            case Layers:
                SpaceDefinition layers = OnePerLayer();
                return () => Space.Compile(layers, Server);
            default:
                SpaceDefinition definition = SpaceDefinitions.Named(name);
                return () => Space.Compile(definition, Server);
        }
    }

    public static Space Compile(string name) => Compiler(name)();

    private static Func<Space> Compiler(PlainModel model, string name, BigInteger count)
    {
        SpaceDefinition definition = model.ToDefinition(name);
        Catalog catalog = model.ToCatalog();
        return () =>
        {
            var space = Space.Compile(definition, null, catalog);
            return space.Count == count ? space : throw new InvalidOperationException($"'{name}' has {space.Count} stacks, not {count}");
        };
    }

    /// <summary>One component of each layer of the built-in catalogue, or none.</summary>
    private static SpaceDefinition OnePerLayer() => SpaceDefinition.Build(Layers).Group("hosts", group =>
    {
        group.Nodes(3);
        foreach (IGrouping<Layer, Component> layer in Catalog.BuiltIn.Components.GroupBy(c => c.Layer).OrderBy(l => l.Key))
        {
            group.OneOrNone(layer.Key.ToString(), [.. layer.Select(c => c.Id)]);
        }
    }).ToDefinition();
}
