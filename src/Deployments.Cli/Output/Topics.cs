using Deployments.Catalogs;
using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.References;
using Deployments.Text;

namespace Deployments.Cli.Output;

/// <summary>The entries with a given name: a component, reference deployments, a rule, a capability, a feature, a hardware profile.</summary>
internal sealed class Topics
{
    private Topics()
    {
    }

    public Component? Component { get; private init; }

    public ValueList<ReferenceDeployment> Deployments { get; private init; }

    public Rule? Rule { get; private init; }

    public Capability? Capability { get; private init; }

    public Feature? Feature { get; private init; }

    public string? Profile { get; private init; }

    /// <summary>The kinds of entries with this name; several when it is ambiguous.</summary>
    public List<string> Kinds
    {
        get
        {
            var kinds = new List<string>();
            void Add(bool there, string kind)
            {
                if (there)
                {
                    kinds.Add(kind);
                }
            }

            Add(Component is not null, "a component");
            Add(Deployments.Count == 1, "a reference deployment");
            Add(Deployments.Count > 1, $"{Deployments.Count} reference deployments");
            Add(Rule is not null, "a rule");
            Add(Capability is not null, "a capability");
            Add(Feature is not null, "a hardware feature");
            Add(Profile is not null, "a hardware profile");
            return kinds;
        }
    }

    /// <summary>Finds the entries with a name.</summary>
    /// <exception cref="InputException">No entry has this name.</exception>
    public static Topics Of(Session session, string word)
    {
        Catalog catalog = session.Catalog;
        var topics = new Topics
        {
            Component = catalog.FindByName(word),
            Deployments = ReferenceDeployments.Find(word),
            Rule = catalog.Rules.FirstOrDefault(r => Same(r.Id.Value, word) || Same(r.Name, word)),
            Capability = catalog.Capabilities.FirstOrDefault(c => Same(c.Id.Value, word) || Same(c.Name, word)),
            Feature = catalog.Features.FirstOrDefault(f => Same(f.Id.Value, word) || Same(f.Name, word)),
            Profile = HardwareProfiles.Names.FirstOrDefault(n => Same(n, word)),
        };
        List<string> kinds = topics.Kinds;
        if (kinds.Count == 0)
        {
            throw new InputException($"'{word}' names nothing known", null, Suggestion.For(word, All(catalog))
                ?? "`deployments list --help` shows what can be listed");
        }

        if (kinds.Count > 1 || topics.Deployments.Count > 1)
        {
            session.Note($"'{word}' names {string.Join(" and ", kinds)}; all are shown");
        }

        return topics;
    }

    /// <summary>The names of all entries.</summary>
    public static IEnumerable<string> All(Catalog catalog) => catalog.Components.SelectMany(c => c.Aliases.Prepend(c.Name).Prepend(c.Id.Value))
        .Concat(ReferenceDeployments.All.SelectMany(d => d.Keys.Prepend(d.Id)))
        .Concat(catalog.Rules.Select(r => r.Id.Value))
        .Concat(catalog.Capabilities.Select(c => c.Id.Value))
        .Concat(catalog.Features.Select(f => f.Id.Value))
        .Concat(HardwareProfiles.Names);

    private static bool Same(string name, string word) => string.Equals(name, word, StringComparison.OrdinalIgnoreCase);
}
