using Deployments.Catalogs;
using Deployments.Knowledge;
using Deployments.Spaces.Filters;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Templates;

/// <summary>The groups, slots and options of a template by name. Checks that names are unique, and that filters use names that exist.</summary>
internal sealed class TemplateNames
{
    private readonly SpaceDefinition definition;
    private readonly Catalog catalog;
    private readonly List<string> groups = [];
    private readonly Dictionary<(string Group, string Slot), List<string>> slots = [];

    /// <summary>Collects the names.</summary>
    /// <exception cref="InputException">
    /// Two groups or two variables of a group have the same name, a component is unknown, or a slot has too many options.
    /// </exception>
    public TemplateNames(SpaceDefinition definition, Catalog catalog)
    {
        this.definition = definition;
        this.catalog = catalog;
        foreach (SpaceGroup group in definition.Groups)
        {
            Add(group, false, false);
        }
    }

    /// <summary>Checks the names in a filter.</summary>
    /// <exception cref="InputException">The template or the catalogue has no such name.</exception>
    public void Require(StackFilter filter)
    {
        switch (filter)
        {
            case HasComponent has:
                RequireComponent(has.Component);
                RequireGroup(has.Group);
                break;
            case HasFeatureEnabled has:
                RequireFeature(has.Feature);
                RequireGroup(has.Group);
                break;
            case ChoseOption chose:
                RequireOption(chose);
                break;
            case NegatedFilter not:
                Require(not.Part);
                break;
            case JoinedFilter joined:
                foreach (StackFilter part in joined.Parts)
                {
                    Require(part);
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(filter));
        }
    }

    /// <summary>Checks that the catalogue has a component.</summary>
    /// <exception cref="InputException">It has not.</exception>
    public void RequireComponent(ComponentId id)
    {
        if (catalog.Find(id) is null)
        {
            throw new InputException(
                $"space '{definition.Id}' names an unknown component '{id}'", null,
                    Suggestion.For(id.ToString(), catalog.Components.Select(c => c.Id.ToString())));
        }
    }

    private void Add(SpaceGroup group, bool isGuest, bool mayBeMissing)
    {
        if (groups.Contains(group.Name))
        {
            throw new InputException($"space '{definition.Id}' has two groups called '{group.Name}'", null, "give each group a name of its own");
        }

        groups.Add(group.Name);
        mayBeMissing |= group.IsOptional;
        var variables = new HashSet<string>(StringComparer.Ordinal);
        if (group.IsOptional)
        {
            AddVariable(variables, group, TemplateWords.Present);
        }

        foreach (FeatureId feature in isGuest ? [] : group.FreeFeatures)
        {
            AddVariable(variables, group, feature.ToString());
        }

        foreach (Slot slot in group.Slots)
        {
            AddSlot(variables, group, slot, mayBeMissing);
        }

        foreach (ComponentId id in group.Components)
        {
            RequireComponent(id);
        }

        foreach (SpaceGroup guest in group.Guests)
        {
            Add(guest, true, mayBeMissing);
        }
    }

    private void AddSlot(HashSet<string> variables, SpaceGroup group, Slot slot, bool mayBeMissing)
    {
        bool canBeEmpty = slot.Optional || slot.Several || mayBeMissing;
        if (!slots.TryGetValue((group.Name, slot.Name), out List<string>? options))
        {
            slots.Add((group.Name, slot.Name), options = []);
            if (canBeEmpty && !slot.Several)
            {
                options.Add(TemplateWords.None);
            }
        }

        foreach ((string name, SlotOption[] own) in SlotSplit.Of(slot, catalog))
        {
            if (own.Length + (canBeEmpty ? 1 : 0) is 0 or > SlotSplit.MaximumOptions + 1)
            {
                throw new InputException(
                    $"slot '{name}' of group '{group.Name}' has {own.Length} options; 1 to {SlotSplit.MaximumOptions} can be told apart",
                        null, "split the slot");
            }

            AddVariable(variables, group, name);
            foreach (SlotOption option in own)
            {
                options.Add(option.Name);
                foreach (ComponentId id in option.Components)
                {
                    RequireComponent(id);
                }
            }
        }
    }

    private static void AddVariable(HashSet<string> variables, SpaceGroup group, string name)
    {
        if (!variables.Add(name))
        {
            throw new InputException($"group '{group.Name}' has two slots called '{name}'", null, "give each slot a name of its own");
        }
    }

    private void RequireGroup(string? name)
    {
        if (name is not null && !groups.Contains(name))
        {
            throw new InputException($"space '{definition.Id}' has no group '{name}'", null, Suggestion.For(name, groups));
        }
    }

    private void RequireFeature(FeatureId id)
    {
        if (catalog.Find(id) is null)
        {
            throw new InputException($"unknown feature '{id}'", null, Suggestion.For(id.ToString(), catalog.Features.Select(f => f.Id.ToString())));
        }
    }

    private void RequireOption(ChoseOption chose)
    {
        List<string>[] found = [.. slots.Where(s => s.Key.Slot == chose.Slot && (chose.Group is null || s.Key.Group == chose.Group)).Select(s => s.Value)];
        if (found.Length == 0)
        {
            throw new InputException(
                $"space '{definition.Id}' has no slot '{chose.Slot}'", null, Suggestion.For(chose.Slot, slots.Keys.Select(k => k.Slot).Distinct()));
        }

        if (!found.Any(options => options.Contains(chose.Option)))
        {
            throw new InputException($"slot '{chose.Slot}' has no option '{chose.Option}'", null, Suggestion.For(chose.Option, found.SelectMany(o => o)));
        }
    }
}
