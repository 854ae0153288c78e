using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Text;
using Deployments.Inventories.Trees;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>Takes values of documents into drafts, in the ways that several formats share.</summary>
internal static class NodeParts
{
    private const double MegabitsPerGigabit = 1000;

    /// <summary>The names of machines that only say which one is running.</summary>
    public static string? NameOf(TreeNode? node) =>
        node?.Text is { } name && !name.StartsWith("localhost", StringComparison.OrdinalIgnoreCase) && !KnownNames.IsPlaceholder(name)
            ? Excerpt.Of(name) : null;

    public static Statement<Architecture>? Architecture(this MachineDraft draft, TreeNode? node) =>
        node is null ? null : draft.Say(KnownNames.ArchitectureOf(node.Text), node.Says);

    public static Statement<int>? Count(this MachineDraft draft, TreeNode? node) => node is null ? null : draft.Say(node.Count(), node.Place);

    public static Statement<string>? Text(this MachineDraft draft, TreeNode? node) =>
        node?.Text is { } text && !KnownNames.IsPlaceholder(text) ? draft.Say(text, node.Says) : null;

    /// <summary>The model, and from it the maker where no other source states one.</summary>
    public static void Model(this MachineDraft draft, TreeNode? node)
    {
        draft.Model ??= draft.Text(node);
        if (draft.Model is { } model && KnownNames.MakerInModel(model.Value) is { } maker)
        {
            draft.Vendor ??= MachineDraft.Imply(maker, model.Origin);
        }
    }

    public static Statement<string>? Maker(this MachineDraft draft, TreeNode? node) =>
        node is not null && KnownNames.MakerOf(node.Text) is { } maker ? draft.Say(maker, node.Says) : null;

    /// <summary>An amount of memory; zero, as inspection leaves it that did not look, is no amount.</summary>
    public static Statement<double>? Memory(this MachineDraft draft, TreeNode? node, double unit) =>
        node is null ? null : draft.Say(Sizes.GiB(node.Number() * unit), node.Place);

    /// <summary>Flags in the form of a list or of one text with blanks; empty for neither.</summary>
    public static string[] FlagsOf(TreeNode? node) => node switch
    {
        { IsList: true } => [.. node.Items.Select(i => i.Text).OfType<string>()],
        { Text: { } text } => text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        _ => [],
    };

    /// <summary>The disks and where they are listed; null when there are none, since no format tells that apart from not having looked.</summary>
    public static Statement<ValueList<DraftDisk>>? ListDisks(this MachineDraft draft, List<DraftDisk> disks, TreeNode? place) =>
        disks.Count == 0 || place is null ? null : draft.Say(disks.ToValueList(), $"{place.Place}: {Names(disks.Select(d => d.Name))}");

    /// <summary>The interfaces and where they are listed, each name once; null when there are none.</summary>
    public static Statement<ValueList<NetworkInterface>>? ListNics(this MachineDraft draft, List<NetworkInterface> nics, TreeNode? place)
    {
        ValueList<NetworkInterface> distinct = nics.Where((nic, i) => nic.Name is null || nics.FindIndex(n => n.Name == nic.Name) == i).ToValueList();
        return distinct.Count == 0 || place is null ? null : draft.Say(distinct, $"{place.Place}: {Names(distinct.Select(n => n.Name))}");
    }

    public static NetworkInterface Nic(string? name, double? megabits, int? functions = null) => new(
        string.IsNullOrWhiteSpace(name) ? null : Excerpt.Of(name),
        megabits is > 0 and { } speed && double.IsFinite(speed) ? speed / MegabitsPerGigabit : null, functions);

    public static void Firmware(this MachineDraft draft, TreeNode? mode)
    {
        switch (mode?.Text?.ToUpperInvariant())
        {
            case "UEFI" or "EFI":
                draft.Set(Features.Uefi, FeatureState.Enabled, mode.Says);
                break;
            case "UEFISECUREBOOT":
                draft.Set(Features.Uefi, FeatureState.Enabled, mode.Says);
                draft.Set(Features.SecureBoot, FeatureState.Enabled, mode.Says);
                break;
            case "BIOS" or "LEGACY" or "LEGACYBIOS" or "LEGACY-BIOS":
                draft.SetUnseen(Features.Uefi, FeatureState.Disabled, $"{mode.Says}: started in legacy mode");
                break;
        }
    }

    private static string Names(IEnumerable<string?> names)
    {
        string[] known = [.. names.OfType<string>().Select(Excerpt.Of)];
        return string.Join(", ", known.Take(20)) + (known.Length > 20 ? ", …" : "");
    }
}
