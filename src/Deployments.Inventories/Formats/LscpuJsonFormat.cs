using Deployments.Inventories.Machines;
using Deployments.Inventories.Text;
using Deployments.Inventories.Trees;
using Deployments.Text;

namespace Deployments.Inventories.Formats;

/// <summary>The output of <c>lscpu -J</c>: flat in older versions, nested in newer ones.</summary>
internal sealed class LscpuJsonFormat : ITreeFormat
{
    public string Name => "lscpu -J";

    public int Weight => Weights.Kernel;

    public Recognition Recognise(TreeNode document) => document["lscpu"] is not null ? Recognition.Machine : Recognition.None;

    public void Read(TreeNode document, MachineDraft draft)
    {
        TreeNode list = document["lscpu"]!;
        var fields = new LscpuFields();
        Collect(list, fields);
        if (fields.Count == 0)
        {
            throw new InputException("the list of lscpu has no fields", list.Location, "export it again with `lscpu -J`");
        }

        if (list.Items[0] is var first && LscpuFields.IsTranslated(first["field"]?.Text?.TrimEnd(':').Trim(), first["data"]?.Text))
        {
            throw LscpuFields.Translated(first.Location);
        }

        fields.Read(draft);
    }

    private static void Collect(TreeNode list, LscpuFields fields)
    {
        foreach (TreeNode item in list.Items)
        {
            if (item["field"]?.Text is { } name && item["data"] is { Text: { } value } data)
            {
                name = name.TrimEnd(':');
                fields.Add(name, value, $"{data.File}:{data.Line}, {Excerpt.Of(name)}");
            }

            if (item["children"] is { } children)
            {
                Collect(children, fields);
            }
        }
    }
}
