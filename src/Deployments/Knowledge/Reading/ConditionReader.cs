using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Knowledge.Reading;

/// <summary>Reads a condition, on its own or among the keys of a need.</summary>
internal sealed class ConditionReader
{
    private readonly SourceLocation start;
    private Condition? condition;
    private CapabilityId? capability;
    private ComponentId? component;
    private Quantity? quantity;
    private Reach? reach;
    private double? atLeast;
    private ValueList<Condition>? of;

    private ConditionReader(SourceLocation start) => this.start = start;

    public static Condition Read(JsonInput input)
    {
        var reader = new ConditionReader(input.Here);
        input.BeginObject();
        while (input.NextKey(CatalogKeys.Condition, out string key))
        {
            reader.Read(input, key);
        }

        return reader.Finish();
    }

    public static ConditionReader Begin(JsonInput input) => new(input.Here);

    /// <summary>Reads the value of a key of a condition.</summary>
    public void Read(JsonInput input, string key)
    {
        switch (key)
        {
            case "capability": capability = new CapabilityId(input.NonEmptyString("the capability")); break;
            case "component": component = new ComponentId(input.NonEmptyString("the component")); break;
            case "feature": Set(input, new FeatureCondition(new FeatureId(input.NonEmptyString("the feature")))); break;
            case "architecture": Set(input, new ArchitectureCondition(ReadArchitectures(input))); break;
            case "cpuVendor": Set(input, new CpuVendorCondition(input.NonEmptyString("the maker"))); break;
            case "certification": Set(input, new CertificationCondition(input.NonEmptyString("the certification"))); break;
            case "quantity": quantity = input.Word(Words.Quantities, "a quantity"); break;
            case "all": Set(input, new AllCondition(input.Values(Read))); break;
            case "any": Set(input, new AtLeastCondition(1, input.Values(Read))); break;
            case "atLeast": atLeast = input.Number(); break;
            case "of": of = input.Values(Read); break;
            case "reach": reach = input.Word(Words.Reaches, "a reach"); break;
            default: throw input.UnknownKey(key);
        }
    }

    public Condition Finish()
    {
        Condition?[] found =
        [
            condition,
            capability is { } c ? new CapabilityCondition(c, reach) : null,
            component is { } k ? new ComponentCondition(k, reach ?? Reach.Node) : null,
            quantity is { } q ? new QuantityCondition(q, atLeast ?? throw Problem("a quantity needs 'atLeast'")) : null,
            of is { } parts ? new AtLeastCondition(Whole(atLeast ?? throw Problem("'of' needs 'atLeast'")), parts) : null,
        ];
        Condition[] given = [.. found.OfType<Condition>()];
        return given.Length == 1
            ? given[0]
            : throw Problem(given.Length == 0
                ? $"a condition needs one of the keys {string.Join(", ", CatalogKeys.Condition.Where(k => k is not ("reach" or "of")))}"
                : "a condition says one thing; put several under 'all' or 'any'");
    }

    public static ArchitectureSet ReadArchitectures(JsonInput input)
    {
        ArchitectureSet all = ArchitectureSet.None;
        foreach (Architecture one in input.Values(static i => i.Word(Words.Architectures, "an architecture")))
        {
            all |= ArchitectureSet.Of(one);
        }

        return all;
    }

    private void Set(JsonInput input, Condition value) =>
        condition = condition is null ? value : throw new InputException(
            "a condition says one thing", input.KeyLocation, "put several under 'all' or 'any'");

    private int Whole(double count) => count is >= 0 and <= int.MaxValue && count == Math.Floor(count)
        ? (int)count : throw Problem("'atLeast' of several conditions is a whole number");

    private InputException Problem(string problem) => new(problem, start);
}
