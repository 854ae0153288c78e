using System.Diagnostics;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Knowledge.Reading;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Catalogs;

/// <summary>
/// The knowledge that stacks are judged by: components with their contracts, capabilities, claims, workloads, hardware features and rules. Immutable
/// and thread-safe.
/// </summary>
[DebuggerDisplay("{Components.Count} components, {Rules.Count} rules")]
public sealed class Catalog
{
    private static readonly Lazy<Catalog> LazyBuiltIn = new(ReadBuiltIn);

    private static readonly IReadOnlyList<Component> None = [];

    private readonly Dictionary<string, Component> componentsById;
    private readonly Dictionary<string, Capability> capabilitiesById;
    private readonly Dictionary<string, Feature> featuresById;
    private readonly Dictionary<string, Rule> rulesById;
    private readonly Lazy<Dictionary<string, List<Component>>> providers;
    private readonly Lazy<NameIndex> names;

    private Catalog(
        ValueList<Component> components, ValueList<Capability> capabilities, ValueList<Claim> claims,
        ValueList<Workload> workloads, ValueList<string> qualifiers, ValueList<AmbiguousName> ambiguousNames,
        ValueList<Feature> features, ValueList<Rule> rules)
    {
        Components = components;
        Capabilities = capabilities;
        Claims = claims;
        Workloads = workloads;
        Qualifiers = qualifiers;
        AmbiguousNames = ambiguousNames;
        Features = features;
        Rules = rules;
        componentsById = Index(Components, c => c.Id.Value, c => $"component '{c.Id}'", c => c.Location);
        capabilitiesById = Index(Capabilities, c => c.Id.Value, c => $"capability '{c.Id}'", _ => null);
        featuresById = Index(Features, f => f.Id.Value, f => $"feature '{f.Id}'", _ => null);
        rulesById = Index(Rules, r => r.Id.Value, r => $"rule '{r.Id}'", r => r.Location);
        providers = new(FindProviders);
        names = new(() => new NameIndex(this));
    }

    /// <summary>The knowledge that ships with the library; read once, on first use.</summary>
    public static Catalog BuiltIn => LazyBuiltIn.Value;

    /// <summary>The components, in the order of their files.</summary>
    public ValueList<Component> Components { get; }

    /// <summary>The capabilities.</summary>
    public ValueList<Capability> Capabilities { get; }

    /// <summary>The resources of which a node group has one each.</summary>
    public ValueList<Claim> Claims { get; }

    /// <summary>The words for workloads at the end of arrow strings.</summary>
    public ValueList<Workload> Workloads { get; }

    /// <summary>The words in arrow strings that describe a part of a stack and change nothing.</summary>
    public ValueList<string> Qualifiers { get; }

    /// <summary>The names that may mean several components: an arrow string that has one is refused with its meanings.</summary>
    public ValueList<AmbiguousName> AmbiguousNames { get; }

    /// <summary>The hardware features.</summary>
    public ValueList<Feature> Features { get; }

    /// <summary>The rules.</summary>
    public ValueList<Rule> Rules { get; }

    internal NameIndex Names => names.Value;

    /// <summary>The component of an id. O(1).</summary>
    /// <param name="id">The id.</param>
    /// <returns>The component, or null when there is none.</returns>
    public Component? Find(ComponentId id) => componentsById.GetValueOrDefault(id.ToString());

    /// <summary>The component that a text names as arrows do. The first call builds an index; then O(1).</summary>
    /// <param name="name">An id, name or alias; case, spaces and punctuation do not matter.</param>
    /// <returns>The component, or null when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public Component? FindByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Names.TryFindComponent(NameIndex.Normalize(name), out ComponentId id) ? Find(id) : null;
    }

    /// <summary>The capability of an id. O(1).</summary>
    /// <param name="id">The id.</param>
    /// <returns>The capability, or null when there is none.</returns>
    public Capability? Find(CapabilityId id) => capabilitiesById.GetValueOrDefault(id.ToString());

    /// <summary>The hardware feature of an id. O(1).</summary>
    /// <param name="id">The id.</param>
    /// <returns>The feature, or null when there is none.</returns>
    public Feature? Find(FeatureId id) => featuresById.GetValueOrDefault(id.ToString());

    /// <summary>The rule of an id. O(1).</summary>
    /// <param name="id">The id.</param>
    /// <returns>The rule, or null when there is none.</returns>
    public Rule? Find(RuleId id) => rulesById.GetValueOrDefault(id.ToString());

    /// <summary>The components that provide a capability, always or under a condition. The first call builds an index; then O(1).</summary>
    /// <param name="capability">The capability.</param>
    /// <returns>The components, in the catalogue's order; empty when there are none.</returns>
    public IReadOnlyList<Component> ProvidersOf(CapabilityId capability) => providers.Value.GetValueOrDefault(capability.ToString()) ?? None;

    /// <summary>The capability of an id that a text names.</summary>
    /// <param name="id">The id.</param>
    /// <param name="location">The location of the id in a text, or null.</param>
    /// <param name="advice">Advice for the case that no known id is similar, or null.</param>
    /// <exception cref="InputException">There is no such capability.</exception>
    internal Capability Require(CapabilityId id, SourceLocation? location, string? advice = null) =>
        Find(id) ?? throw Unknown("capability", id.ToString(), location, Capabilities.Select(c => c.Id.Value), advice);

    /// <summary>The hardware feature of an id that a text names; <see cref="Require(CapabilityId, SourceLocation?, string?)"/>.</summary>
    internal Feature Require(FeatureId id, SourceLocation? location, string? advice = null) =>
        Find(id) ?? throw Unknown("feature", id.ToString(), location, Features.Select(f => f.Id.Value), advice);

    /// <summary>The component of an id that a text names; <see cref="Require(CapabilityId, SourceLocation?, string?)"/>.</summary>
    internal Component Require(ComponentId id, SourceLocation? location, string? advice = null) =>
        Find(id) ?? throw Unknown("component", id.ToString(), location, Components.Select(c => c.Id.Value), advice);

    /// <summary>The rule of an id that a text names; <see cref="Require(CapabilityId, SourceLocation?, string?)"/>.</summary>
    internal Rule Require(RuleId id, SourceLocation? location, string? advice = null) =>
        Find(id) ?? throw Unknown("rule", id.ToString(), location, Rules.Select(r => r.Id.Value), advice);

    /// <summary>A catalogue of the given files alone; not linted.</summary>
    internal static Catalog Of(IEnumerable<KnowledgeFile> files) =>
        new Catalog([], [], [], [], [], [], [], []).Merge(files);

    /// <summary>This catalogue with the knowledge of files added; not linted.</summary>
    internal Catalog Unlinted(IEnumerable<string> paths) => Merge(paths.Select(path =>
    {
        using var input = new JsonInput(InputText.OfFile(path), path);
        return KnowledgeFile.Read(input);
    }));

    internal static Catalog ReadBuiltIn()
    {
        string[] names =
        [
            .. KnowledgeResources.NamesIn("catalog"), .. KnowledgeResources.NamesIn("policies"), "hardware/features.json",
        ];
        return Of(names.Select(name =>
        {
            using JsonInput input = KnowledgeResources.Open(name);
            return KnowledgeFile.Read(input);
        }));
    }

    /// <summary>This catalogue with rules added; one with the id of an existing one replaces it. Not linted.</summary>
    internal Catalog Merge(IReadOnlyCollection<Rule> added)
    {
        HashSet<RuleId> replaced = [.. added.Select(r => r.Id)];
        return new Catalog(
            Components, Capabilities, Claims, Workloads, Qualifiers, AmbiguousNames, Features, [.. Rules.Where(r => !replaced.Contains(r.Id)), .. added]);
    }

    /// <summary>This catalogue with components added; one with the id of an existing one replaces it. Not linted.</summary>
    internal Catalog Merge(IReadOnlyCollection<Component> added)
    {
        HashSet<ComponentId> replaced = [.. added.Select(c => c.Id)];
        return new Catalog(
            [.. Components.Where(c => !replaced.Contains(c.Id)), .. added], Capabilities, Claims, Workloads, Qualifiers, AmbiguousNames, Features, Rules);
    }

    /// <summary>This catalogue with the knowledge of files added; an entry with "replace" replaces the one with its id. Not linted.</summary>
    internal Catalog Merge(IEnumerable<KnowledgeFile> files)
    {
        KnowledgeFile[] added = [.. files];
        HashSet<string> components = [.. added.SelectMany(f => f.Components).Where(c => c.Replaces).Select(c => c.Id.Value)];
        HashSet<string> rules = [.. added.SelectMany(f => f.Rules).Where(r => r.Replaces).Select(r => r.Id.Value)];
        return new Catalog(
            [.. Components.Where(c => !components.Contains(c.Id.Value)), .. added.SelectMany(f => f.Components)],
            [.. Capabilities, .. added.SelectMany(f => f.Capabilities)],
            [.. Claims, .. added.SelectMany(f => f.Claims)],
            [.. Workloads, .. added.SelectMany(f => f.Workloads)],
            [.. Qualifiers, .. added.SelectMany(f => f.Qualifiers)],
            [.. AmbiguousNames, .. added.SelectMany(f => f.AmbiguousNames)],
            [.. Features, .. added.SelectMany(f => f.Features)],
            [.. Rules.Where(r => !rules.Contains(r.Id.Value)), .. added.SelectMany(f => f.Rules)]);
    }

    private static InputException Unknown(string kind, string id, SourceLocation? location, IEnumerable<string> known, string? advice) =>
        new($"unknown {kind} '{id}'", location, Suggestion.For(id, known) ?? advice);

    private Dictionary<string, List<Component>> FindProviders()
    {
        var found = new Dictionary<string, List<Component>>(StringComparer.Ordinal);
        foreach (Component component in Components)
        {
            foreach (Provision provision in component.Provides)
            {
                if (!found.TryGetValue(provision.Capability.Value, out List<Component>? list))
                {
                    found.Add(provision.Capability.Value, list = []);
                }

                if (list.Count == 0 || !ReferenceEquals(list[^1], component))
                {
                    list.Add(component);
                }
            }
        }

        return found;
    }

    // Keyed by the ids' text: a dictionary of strings is compiled ahead of time, one of ids at every start.
    private static Dictionary<string, TItem> Index<TItem>(
        ValueList<TItem> items, Func<TItem, string> key, Func<TItem, string> what, Func<TItem, SourceLocation?> locate)
    {
        var byKey = new Dictionary<string, TItem>(items.Count, StringComparer.Ordinal);
        foreach (TItem item in items)
        {
            if (!byKey.TryAdd(key(item), item))
            {
                throw new InputException(
                    $"{what(item)} stands twice", locate(item), "give it another id, or say \"replace\": true to take the place of the other");
            }
        }

        return byKey;
    }
}
