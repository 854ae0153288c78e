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
            if (at.Group.Guests.Count > 0 && !at.Group.Components.Any(id => CanOfferVirtualMachines(catalog, id)))
            {
                throw new InputException(
                    $"group '{at.Group.Name}' has guests, but none of its components ever provides '{Capabilities.Vm}'",
                    stack.Locations.NearestTo(at.Path + ".Guests[0]"), "add a component that runs virtual machines, or remove the guests");
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

    private static bool CanOfferVirtualMachines(Catalog catalog, ComponentId id) =>
        catalog.Find(id)?.Provides.Any(p => p.Capability == Capabilities.Vm) ?? false;
}
