using Deployments.Text;

namespace Deployments.Inventories.Formats;

/// <summary>Output of a supported tool in an unsupported format, with the option that selects a supported one.</summary>
/// <param name="Signs">Words that the output must all contain; for XML, the name of the first element.</param>
/// <param name="What">The name of the output in messages.</param>
/// <param name="Advice">How to export a supported format.</param>
internal sealed record NearMiss(string[] Signs, string What, string Advice)
{
    private const string FromAnsible = "write the facts as files with `ansible all -m setup --tree DIR`";
    private const string FromKubectl = "export the nodes with `kubectl get nodes -o yaml`";
    private const string FromLscpu = "export it with `lscpu` or `lscpu -J`";
    private const string FromLshw = "export it with `lshw -json`";

    private static readonly NearMiss[] Texts =
    [
        new([" | SUCCESS => {"], "what `ansible` prints", FromAnsible),
        new([" | CHANGED => {"], "what `ansible` prints", FromAnsible),
        new(["NAME ", " STATUS ", " ROLES ", " VERSION"], "a table of `kubectl`", FromKubectl),
        new(["Name:", "Roles:", "Labels:", "Annotations:"], "what `kubectl describe` prints", FromKubectl),
        new(["# The following is the parsable format"], "a table of `lscpu`", FromLscpu),
        new(["CPU ", "SOCKET ", "CORE "], "a table of `lscpu`", FromLscpu),
        new(["*-core"], "what `lshw` prints for people", FromLshw),
        new(["H/W path", "Class"], "a table of `lshw`", FromLshw),
        new(["CPU model:", "CPU socket(s):", "Memory size:"], "what `virsh nodeinfo` prints", "export `virsh capabilities`"),
    ];

    private static readonly NearMiss[] Elements =
    [
        new(["domain"], "the definition of a virtual machine", "export its host with `virsh capabilities`"),
        new(["sysinfo"], "what `virsh sysinfo` prints", "export `virsh capabilities`"),
        new(["list"], "a list in XML, as of `lshw -xml`", FromLshw),
        new(["node"], "a node in XML, as of `lshw -xml`", FromLshw),
    ];

    /// <summary>The error for a file with this output.</summary>
    public InputException At(SourceLocation location) => new($"this is {What}, which is no known inventory", location, Advice);

    /// <summary>The entry whose signs all occur in <paramref name="head"/>; null when none matches.</summary>
    public static NearMiss? OfText(ReadOnlySpan<char> head)
    {
        foreach (NearMiss miss in Texts)
        {
            bool all = true;
            foreach (string sign in miss.Signs)
            {
                all = all && head.Contains(sign, StringComparison.Ordinal);
            }

            if (all)
            {
                return miss;
            }
        }

        return null;
    }

    /// <summary>The entry for an XML document whose first element has this name; null when none matches.</summary>
    public static NearMiss? OfElement(string? name) => Array.Find(Elements, miss => miss.Signs[0] == name);
}
