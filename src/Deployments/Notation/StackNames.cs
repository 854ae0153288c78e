using Deployments.Catalogs;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Notation;

/// <summary>Checks the names of a stack against the catalogue, once the whole text is read.</summary>
internal static class StackNames
{
    public static void Require(Stack stack, Catalog catalog)
    {
        foreach (GroupPath at in GroupPath.Walk(stack))
        {
            for (int i = 0; i < at.Group.Guests.Count; i++)
            {
                (CapabilityId runner, string what) = at.Group.Guests[i].IsContainer
                    ? (Capabilities.SystemContainer, "system containers") : (Capabilities.Vm, "virtual machines");
                if (!at.Group.Components.Any(id => CanOffer(catalog, id, runner)))
                {
                    throw new InputException(
                        $"group '{at.Group.Name}' has guests, but none of its components ever provides '{runner}'",
                        stack.Locations.NearestTo($"{at.Path}.Guests[{i}]"), $"add a component that runs {what}, or remove the guests");
                }
            }
        }

        for (int i = 0; i < stack.Waivers.Count; i++)
        {
            RequireWaiver(stack, catalog, stack.Waivers[i], $"Waivers[{i}]");
        }
    }

    private static void RequireWaiver(Stack stack, Catalog catalog, Waiver waiver, string path)
    {
        catalog.Require(waiver.Rule, stack.Locations.NearestTo(path + ".Rule"), "`deployments list rules` shows what is known");
        if (waiver.Group is { } name && !stack.AllGroups().Any(g => g.Name == name))
        {
            string[] groups = [.. stack.AllGroups().Select(g => g.Name)];
            throw new InputException(
                $"unknown group '{name}'", stack.Locations.NearestTo(path + ".Group"),
                Suggestion.For(name, groups) ?? $"the groups are {string.Join(", ", groups.Take(8))}{(groups.Length > 8 ? ", …" : "")}");
        }
    }

    private static bool CanOffer(Catalog catalog, ComponentId id, CapabilityId runner) =>
        catalog.Find(id)?.Provides.Any(p => p.Capability == runner) ?? false;
}
