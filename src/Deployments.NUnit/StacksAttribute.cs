using IEnumerable = System.Collections.IEnumerable;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using Deployments.NUnit.Selecting;
using Deployments.NUnit.Sharding;
using Deployments.Spaces;
using Deployments.Text;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace Deployments.NUnit;

/// <summary>
/// What the attributes that make test cases from the stacks of a space have in common. On a method or a class it gives one test or fixture for each stack;
/// on a parameter it gives the values, beside other attributes for other parameters. What is wrong with the attribute becomes one failed test that says so.
/// </summary>
public abstract class StacksAttribute : NUnitAttribute, ITestBuilder, IFixtureBuilder2, IParameterDataSource, IImplyFixture
{
    /// <summary>The number of test cases beyond which an attribute fails, unless <see cref="Limit"/> says another.</summary>
    public const int DefaultLimit = 10_000;

    private readonly string? name;
    private readonly Type? maker;

    private protected StacksAttribute(string? name, Type? maker) => (this.name, this.maker) = (name, maker);

    /// <summary>A condition that narrows the space, as the tool's <c>--where</c> takes it: <c>kubevirt and not (ceph or longhorn)</c>. Null for all.</summary>
    public string? Where { get; set; }

    /// <summary>
    /// The machine: the name of a profile that ships, or the file of one, relative to the test assembly. Null for the hardware that the space states, or
    /// unknown where it states none.
    /// </summary>
    public string? Hardware { get; set; }

    /// <summary>
    /// One part of the stacks, so that several jobs share the work: its index from 0, a slash, the number of parts, as in <c>2/8</c>; or <c>auto</c>, which
    /// takes both from the environment of GitLab, Azure Pipelines, CircleCI, GitHub Actions or Kubernetes, and is everything where there is none.
    /// </summary>
    public string? Shard { get; set; }

    /// <summary>The most test cases that the attribute makes; more are an error. 10,000 by default. Counts after <see cref="Shard"/>.</summary>
    public int Limit { get; set; } = DefaultLimit;

    /// <inheritdoc/>
    public IEnumerable<TestMethod> BuildFrom(IMethodInfo method, Test? suite)
    {
        ArgumentNullException.ThrowIfNull(method);
        var builder = new NUnitTestCaseBuilder();
        try
        {
            ParameterInfo[] own = [.. method.GetParameters().Select(p => p.ParameterInfo).Where(p => p.ParameterType != typeof(CancellationToken))];
            Type type = RequireParameter(
                own, $"method {method.Name} has to have exactly one parameter,",
                "for more, put the attribute on the parameter, beside [Values] and the like on the others");
            return Select(method.TypeInfo.Assembly).Select(stack =>
            {
                var parameters = new TestCaseParameters([stack.Argument(type)]) { TestName = $"{method.Name}({stack.Label})" };
                StackCategories.AddTo(parameters.Properties, stack);
                return builder.BuildTestMethod(method, suite, parameters);
            });
        }
        catch (InputException problem)
        {
            var parameters = new TestCaseParameters { RunState = RunState.NotRunnable };
            parameters.Properties.Set(PropertyNames.SkipReason, Say(problem));
            return [builder.BuildTestMethod(method, suite, parameters)];
        }
    }

    /// <inheritdoc/>
    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo) => BuildFrom(typeInfo, new EveryMember());

    /// <inheritdoc/>
    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo, IPreFilter filter)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        var builder = new NUnitTestFixtureBuilder();
        try
        {
            Type type = RequireParameter(
                typeInfo.Type.GetConstructors() is [var only] ? only.GetParameters() : [],
                $"constructor of {typeInfo.Type.Name} has to have exactly one parameter,",
                $"write `class {typeInfo.Type.Name}({ArgumentTypes[0].Name} {ArgumentTypes[0].Name.ToLowerInvariant()})`");
            return Select(typeInfo.Assembly).Select(stack =>
            {
                var parameters = new TestFixtureParameters(stack.Argument(type)) { TestName = $"{typeInfo.Type.Name}({stack.Label})" };
                StackCategories.AddTo(parameters.Properties, stack);
                return builder.BuildFrom(typeInfo, filter, parameters);
            });
        }
        catch (InputException problem)
        {
            var parameters = new TestFixtureParameters { RunState = RunState.NotRunnable };
            parameters.Properties.Set(PropertyNames.SkipReason, Say(problem));
            return [builder.BuildFrom(typeInfo, filter, parameters)];
        }
    }

    /// <inheritdoc/>
    public IEnumerable GetData(IParameterInfo parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        try
        {
            Type type = RequireParameter([parameter.ParameterInfo], $"parameter {parameter.ParameterInfo.Name} has to be", "change its type");
            return Select(parameter.Method.TypeInfo.Assembly).Select(stack => stack.Argument(type));
        }
        catch (InputException problem)
        {
            throw new InvalidDataSourceException(Say(problem), problem);
        }
    }

    /// <summary>The types of the arguments, of which the test takes one.</summary>
    private protected abstract Type[] ArgumentTypes { get; }

    /// <summary>What to do where there are more cases than the limit.</summary>
    private protected abstract string AdviceOnLimit { get; }

    /// <summary>The stacks of a space that the attribute asks for.</summary>
    /// <exception cref="InputException">A property of the attribute has no sense.</exception>
    private protected abstract StackSelection Choose(Space space);

    private IEnumerable<StackCase> Select(Assembly assembly)
    {
        string folder = Path.GetDirectoryName(assembly.Location) is { Length: > 0 } path ? path : AppContext.BaseDirectory;
        StackShard shard = StackShard.Read(Shard, Environment.GetEnvironmentVariable);
        if (Limit < 1)
        {
            throw new InputException($"the limit {Limit} lets no test through", null, "give one from 1 on, or leave Limit out");
        }

        StackSelection selection = Choose(SpaceLibrary.Get(new SpaceKey(name, maker, Hardware, Where, folder)));
        (BigInteger start, BigInteger end) = shard.RangeOf(selection.Count);
        if (end - start > Limit)
        {
            throw new InputException(
                string.Create(CultureInfo.InvariantCulture, $"{end - start:N0} stacks are more than the limit of {Limit:N0} test cases"), null,
                AdviceOnLimit);
        }

        return start < end ? selection.Cases(start, end) : throw new InputException(
            string.Create(CultureInfo.InvariantCulture, $"shard {shard.Index}/{shard.Of} of {selection.Count:N0} stacks is empty"), null,
            string.Create(CultureInfo.InvariantCulture, $"make no more than {selection.Count:N0} shards"));
    }

    private Type RequireParameter(ParameterInfo[] parameters, string place, string advice) =>
        parameters is [{ ParameterType: var type }] && ArgumentTypes.Contains(type) ? type : throw new InputException(
            $"the {place} of type {string.Join(" or ", ArgumentTypes.Select(t => t.Name))}", null, advice);

    private string Say(InputException problem)
    {
        string attribute = GetType().Name[..^nameof(Attribute).Length];
        return $"[{attribute}({(maker is null ? $"\"{name}\"" : $"typeof({maker.Name})")})]: {problem.Message}";
    }

    /// <summary>The filter that leaves nothing out.</summary>
    private sealed class EveryMember : IPreFilter
    {
        public bool IsMatch(Type type) => true;

        public bool IsMatch(Type type, MethodInfo method) => true;
    }
}
