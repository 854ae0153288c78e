using System.Numerics;
using Deployments.Catalogs;
using Deployments.Knowledge;
using Deployments.Knowledge.Reading;
using Deployments.Spaces;
using Deployments.Spaces.Filters;
using Deployments.Spaces.Templates;
using Deployments.Vocabulary;

namespace Deployments.Benchmarks.Models;

/// <summary>
/// A test model as other tools know them: parameters with values, and statements of which each must have a part that holds.
/// As a space every parameter is a slot and every value a component that needs nothing, so that only the statements decide.
/// </summary>
internal sealed class PlainModel
{
    private readonly List<PlainParameter> parameters = [];
    private readonly List<PlainLiteral[]> clauses = [];

    /// <summary>The parameters.</summary>
    public IReadOnlyList<PlainParameter> Parameters => parameters;

    /// <summary>What must hold: of each clause one literal.</summary>
    public IReadOnlyList<PlainLiteral[]> Clauses => clauses;

    /// <summary>How many rows there are without any statement.</summary>
    public BigInteger RawCount => parameters.Aggregate(BigInteger.One, static (product, p) => product * p.Values.Length);

    public PlainModel With(string name, params string[] values)
    {
        parameters.Add(new PlainParameter(name, values));
        return this;
    }

    /// <summary>Where a parameter takes one of some values, another must take one of some.</summary>
    public PlainModel When(string premise, string[] premises, string conclusion, params string[] conclusions)
    {
        PlainLiteral on = Literal(premise, premises);
        return Demand(on with { Values = parameters[on.Parameter].All & ~on.Values }, Literal(conclusion, conclusions));
    }

    /// <summary>Demands that one of some literals holds.</summary>
    public PlainModel Demand(params PlainLiteral[] clause)
    {
        clauses.Add(clause);
        return this;
    }

    /// <summary>Whether a row keeps every clause.</summary>
    public bool Holds(ReadOnlySpan<byte> row)
    {
        foreach (PlainLiteral[] clause in clauses)
        {
            bool holds = false;
            foreach (PlainLiteral literal in clause)
            {
                holds |= (literal.Values >> row[literal.Parameter] & 1) != 0;
            }

            if (!holds)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The model as a space over a catalogue of its own.</summary>
    public Space ToSpace(string id) => Space.Compile(ToDefinition(id), null, ToCatalog());

    public SpaceDefinition ToDefinition(string id)
    {
        SpaceBuilder builder = SpaceDefinition.Build(id).Group("plan", group =>
        {
            foreach (PlainParameter parameter in parameters)
            {
                group.Slot(new Slot(parameter.Name, [.. parameter.Values.Select(v => new SlotOption(v, [IdOf(parameter, v)]))]));
            }
        });
        foreach (PlainLiteral[] clause in clauses)
        {
            builder.Where(StackFilter.Any([.. clause.Select(Condition)]));
        }

        return builder.ToDefinition();
    }

    public Catalog ToCatalog() => Catalog.Of([new KnowledgeFile
    {
        Components =
        [
            .. parameters.SelectMany(p => p.Values.Select(v => new PlatformService { Id = IdOf(p, v), Name = $"{p.Name} {v}" })),
        ],
    }]);

    private static ComponentId IdOf(PlainParameter parameter, string value) => new($"{parameter.Name}-{value}");

    private StackFilter Condition(PlainLiteral literal)
    {
        PlainParameter parameter = parameters[literal.Parameter];
        return StackFilter.Any([.. parameter.Values
            .Where((_, place) => (literal.Values >> place & 1) != 0).Select(value => StackFilter.Chose(parameter.Name, value))]);
    }

    private PlainLiteral Literal(string name, string[] values)
    {
        int place = parameters.FindIndex(p => p.Name == name);
        return place >= 0 ? new PlainLiteral(place, parameters[place].Bits(values)) : throw new ArgumentException($"no parameter '{name}'");
    }
}
