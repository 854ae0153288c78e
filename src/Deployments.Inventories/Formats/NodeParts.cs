using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Text;
using Deployments.Inventories.Trees;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>Converts values of documents to statements of a draft; shared by several formats.</summary>
internal static class NodeParts
{
    private const double MegabitsPerGigabit = 1000;

    /// <summary>The name of a machine; null for names that every machine has, such as <c>localhost</c>.</summary>
    public static string? NameOf(TreeNode? node) =>
        node?.Text is { } name && !name.StartsWith("localhost", StringComparison.OrdinalIgnoreCase) && !KnownNames.IsPlaceholder(name)
            ? Excerpt.Of(name) : null;

    public static Statement<Architecture>? Architecture(this MachineDraft draft, TreeNode? node) =>
        node is null ? null : draft.Stated(KnownNames.ArchitectureOf(node.Text), node.Quote);

    public static Statement<int>? Count(this MachineDraft draft, TreeNode? node) => node is null ? null : draft.Stated(node.Count(), node.Origin);

    public static Statement<string>? Text(this MachineDraft draft, TreeNode? node) =>
        node?.Text is { } text && !KnownNames.IsPlaceholder(text) ? draft.Stated(text, node.Quote) : null;

    /// <summary>Sets the model, and the maker that the model's name implies when no source states one.</summary>
    public static void Model(this MachineDraft draft, TreeNode? node)
    {
        draft.Model ??= draft.Text(node);
        if (draft.Model is { } model && Processor.MakerOf(model.Value) is { } maker)
        {
            draft.Vendor ??= MachineDraft.Implied(maker, model.Origin);
        }
    }

    public static Statement<string>? Maker(this MachineDraft draft, TreeNode? node) =>
        node is not null && KnownNames.MakerOf(node.Text) is { } maker ? draft.Stated(maker, node.Quote) : null;

    /// <summary>An amount of memory; null for zero, which inspection reports when it did not measure.</summary>
    public static Statement<double>? Memory(this MachineDraft draft, TreeNode? node, double unit) =>
        node is null ? null : draft.Stated(Sizes.GiB(node.Number() * unit), node.Origin);

    /// <summary>Flags from a list, or from one text with blanks between them; empty for anything else.</summary>
    public static string[] FlagsOf(TreeNode? node) => node switch
    {
        { IsList: true } => [.. node.Items.Select(i => i.Text).OfType<string>()],
        { Text: { } text } => text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        _ => [],
    };

    /// <summary>A statement of the disks; null when there are none, because no format distinguishes "no disks" from "not inspected".</summary>
    public static Statement<ValueList<DraftDisk>>? ListDisks(this MachineDraft draft, List<DraftDisk> disks, TreeNode? source) =>
        disks.Count == 0 || source is null ? null : draft.Stated(disks.ToValueList(), $"{source.Origin}: {Names(disks.Select(d => d.Name))}");

    /// <summary>A statement of the interfaces, each name once; null when there are none.</summary>
    public static Statement<ValueList<NetworkInterface>>? ListNics(this MachineDraft draft, List<NetworkInterface> nics, TreeNode? source)
    {
        ValueList<NetworkInterface> distinct = nics.Where((nic, i) => nic.Name is null || nics.FindIndex(n => n.Name == nic.Name) == i).ToValueList();
        return distinct.Count == 0 || source is null ? null : draft.Stated(distinct, $"{source.Origin}: {Names(distinct.Select(n => n.Name))}");
    }

    public static NetworkInterface Nic(string? name, double? megabits, int? functions = null) => new(
        string.IsNullOrWhiteSpace(name) ? null : Excerpt.Of(name),
        megabits is > 0 and { } speed && double.IsFinite(speed) ? speed / MegabitsPerGigabit : null, functions);

    public static void Firmware(this MachineDraft draft, TreeNode? mode)
    {
        switch (mode?.Text?.ToUpperInvariant())
        {
            case "UEFI" or "EFI":
                draft.Set(Features.Uefi, FeatureState.Enabled, mode.Quote);
                break;
            case "UEFISECUREBOOT":
                draft.Set(Features.Uefi, FeatureState.Enabled, mode.Quote);
                draft.Set(Features.SecureBoot, FeatureState.Enabled, mode.Quote);
                break;
            case "BIOS" or "LEGACY" or "LEGACYBIOS" or "LEGACY-BIOS":
                draft.SetUnseen(Features.Uefi, FeatureState.Disabled, $"{mode.Quote}: started in legacy mode");
                break;
        }
    }

    private static string Names(IEnumerable<string?> names)
    {
        string[] known = [.. names.OfType<string>().Select(Excerpt.Of)];
        return string.Join(", ", known.Take(20)) + (known.Length > 20 ? ", …" : "");
    }
}
