using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Detection;
using Deployments.Hardware;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Notation;

/// <summary>Reads a stack, on its own or in a reference deployment, and records the locations of its parts.</summary>
internal sealed class StackReader
{
    private readonly JsonInput input;
    private readonly Catalog? catalog;
    private int groupCount;

    private StackReader(JsonInput input, Catalog? catalog) => (this.input, this.catalog) = (input, catalog);

    /// <summary>Reads a user's stack, resolves its names and checks that it is well-formed.</summary>
    public static Stack Read(JsonInput input, Catalog catalog)
    {
        Stack stack = new StackReader(input, catalog).Read();
        StackShapeValidator.Require(stack);
        StackNames.Require(stack, catalog);
        return stack;
    }

    /// <summary>Reads a stack that ships with the library; it has ids only, and the tests check it.</summary>
    public static Stack ReadShipped(JsonInput input) => new StackReader(input, null).Read();

    private Stack Read()
    {
        var locations = new SourceMap();
        locations.Add("", input.Here);
        string? name = null;
        ValueList<GroupDraft> groups = [];
        ValueList<Waiver> waivers = [];
        input.BeginObject();
        while (input.NextKey(StackKeys.Root, out string key))
        {
            switch (key)
            {
                case "$schema": input.String(); break;
                case "name": name = input.NonEmptyString("the name of the stack"); break;
                case "groups":
                    locations.Add("Groups", input.Here);
                    groups = input.Values(_ => ReadGroup(depth: 0));
                    break;
                case "waivers":
                    int index = 0;
                    waivers = input.Values(_ => ReadWaiver(locations, $"Waivers[{index++}]"));
                    break;
            }
        }

        return new Stack { Name = name, Groups = GroupDraft.Finish(groups, locations), Waivers = waivers, Locations = locations };
    }

    private GroupDraft ReadGroup(int depth)
    {
        if (++groupCount > Stack.MaximumGroups || depth >= Stack.MaximumDepth)
        {
            throw input.Fail(groupCount > Stack.MaximumGroups ? StackShapeValidator.TooMany() : StackShapeValidator.TooDeep());
        }

        var draft = new GroupDraft(input.Here);
        input.BeginObject();
        while (input.NextKey(StackKeys.Group, out string key))
        {
            ReadGroupKey(draft, key, depth);
        }

        return draft;
    }

    private void ReadGroupKey(GroupDraft draft, string key, int depth)
    {
        SourceLocation location = input.Here;
        switch (key)
        {
            case "name":
                draft.Locate("Name", location);
                draft.Group = draft.Group with { Name = input.NonEmptyString("the name of a group") };
                break;
            case "count":
                draft.Locate("Count", location);
                draft.Group = draft.Group with { Count = input.Integer() };
                break;
            case "hardware":
                draft.Locate("Hardware", location);
                draft.Group = draft.Group with { Hardware = ReadHardware() };
                break;
            case "container":
                draft.Locate("IsContainer", location);
                draft.Group = draft.Group with { IsContainer = input.Boolean() };
                break;
            case "memoryGiB":
                draft.Locate("MemoryGiB", location);
                draft.Group = draft.Group with { MemoryGiB = input.Number() };
                break;
            case "cores":
                draft.Locate("Cores", location);
                draft.Group = draft.Group with { Cores = input.Integer() };
                break;
            case "components":
                draft.Group = draft.Group with { Components = ReadLocated(draft, "Components", ReadComponent) };
                break;
            case "runs":
                draft.Group = draft.Group with { Runs = ReadLocated(draft, "Runs", ReadCapability) };
                break;
            case "guests":
                draft.Guests = input.Values(_ => ReadGroup(depth + 1));
                break;
        }
    }

    private ValueList<T> ReadLocated<T>(GroupDraft draft, string property, Func<T> item)
    {
        draft.Locate(property, input.Here);
        int index = 0;
        return input.Values(i =>
        {
            draft.Locate($"{property}[{index++}]", i.Here);
            return item();
        });
    }

    private ComponentId ReadComponent()
    {
        SourceLocation location = input.Here;
        string word = input.NonEmptyString("the name of a component");
        var id = new ComponentId(word);

        // An id means itself, even where it is also an alias of another component: what was written must read back the same.
        return catalog is null || catalog.Find(id) is not null ? id : catalog.Names.Resolve(word, location);
    }

    private CapabilityId ReadCapability()
    {
        SourceLocation start = input.Here;
        var id = new CapabilityId(input.NonEmptyString("the id of a capability"));
        catalog?.Require(id, start, "`deployments list capabilities` shows what is known");
        return id;
    }

    private HardwareProfile ReadHardware()
    {
        SourceLocation location = input.Here;
        if (input.AtString)
        {
            return HardwareProfiles.Named(input.String(), location);
        }

        return input.AtObject
            ? catalog is null ? HardwareProfileReader.ReadShipped(input) : ProfileReading.Read(input, catalog)
            : throw input.Fail("a hardware profile or the name of one is expected");
    }

    private Waiver ReadWaiver(SourceMap locations, string path)
    {
        SourceLocation location = input.Here;
        locations.Add(path, location);
        string? rule = null, group = null, reason = null;
        ComponentId? component = null;
        input.BeginObject();
        while (input.NextKey(StackKeys.Waiver, out string key))
        {
            locations.Add($"{path}.{HardwareProfileReader.PathOf(key)}", input.Here);
            switch (key)
            {
                case "rule": rule = input.NonEmptyString("the id of a rule"); break;
                case "component": component = ReadComponent(); break;
                case "group": group = input.NonEmptyString("the name of a group"); break;
                case "reason": reason = input.NonEmptyString("the reason of a waiver"); break;
            }
        }

        return rule is not null && reason is not null
            ? new Waiver(new RuleId(rule), reason, component, group)
            : throw new InputException("a waiver needs a 'rule' and a 'reason'", location);
    }
}
