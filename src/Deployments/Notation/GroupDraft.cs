using Deployments.Collections;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.Notation;

/// <summary>A group while it is read, before groups without a name get one.</summary>
internal sealed class GroupDraft(SourceLocation start)
{
    private readonly List<(string Property, SourceLocation Location)> locations = [];

    /// <summary>The group; its name is empty when the text gives none.</summary>
    public NodeGroup Group { get; set; } = new() { Name = "" };

    public ValueList<GroupDraft> Guests { get; set; }

    public void Locate(string property, SourceLocation location) => locations.Add((property, location));

    /// <summary>Names the unnamed groups, builds the values, and records the locations of their parts by path and by name.</summary>
    public static ValueList<NodeGroup> Finish(ValueList<GroupDraft> groups, SourceMap map)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        Collect(groups, taken);
        Name(groups, "host", taken);
        return Build(groups, "Groups", map);
    }

    private static void Collect(ValueList<GroupDraft> groups, HashSet<string> taken)
    {
        foreach (GroupDraft draft in groups)
        {
            taken.Add(draft.Group.Name);
            Collect(draft.Guests, taken);
        }
    }

    /// <summary>Gives each unnamed group, in the order of the text, the first free name of <c>host</c>, <c>host-2</c>, ….</summary>
    private static void Name(ValueList<GroupDraft> groups, string word, HashSet<string> taken)
    {
        int number = 1;
        foreach (GroupDraft draft in groups)
        {
            string name = word;
            while (draft.Group.Name.Length == 0 && !taken.Add(name))
            {
                name = $"{word}-{++number}";
            }

            draft.Group = draft.Group.Name.Length == 0 ? draft.Group with { Name = name } : draft.Group;
            Name(draft.Guests, "guest", taken);
        }
    }

    private static ValueList<NodeGroup> Build(ValueList<GroupDraft> groups, string list, SourceMap map)
    {
        var built = new NodeGroup[groups.Count];
        for (int i = 0; i < built.Length; i++)
        {
            GroupDraft draft = groups[i];
            string path = $"{list}[{i}]";
            draft.Record(path, map);
            built[i] = draft.Group with { Guests = Build(draft.Guests, path + ".Guests", map) };
        }

        return new ValueList<NodeGroup>(built);
    }

    private void Record(string path, SourceMap map)
    {
        map.Add(path, start);
        map.Add(Group.Name, start);
        foreach ((string property, SourceLocation location) in locations)
        {
            map.Add($"{path}.{property}", location);
        }

        for (int i = 0; i < Group.Components.Count; i++)
        {
            SourceLocation location = map[$"{path}.Components[{i}]"]!.Value;
            map.Add($"component:{Group.Components[i]}", location);
            map.Add($"{Group.Name}/{Group.Components[i]}", location);
        }

        for (int i = 0; i < Group.Runs.Count; i++)
        {
            map.Add($"{Group.Name}/runs/{Group.Runs[i]}", map[$"{path}.Runs[{i}]"]!.Value);
        }
    }
}
