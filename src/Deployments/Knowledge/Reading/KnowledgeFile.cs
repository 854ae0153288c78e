using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Knowledge.Reading;

/// <summary>What one knowledge file says, of whatever kind it is.</summary>
internal sealed class KnowledgeFile
{
    public List<Component> Components { get; set; } = [];

    public List<Capability> Capabilities { get; set; } = [];

    public List<Claim> Claims { get; set; } = [];

    public List<Workload> Workloads { get; set; } = [];

    public List<Feature> Features { get; set; } = [];

    public List<Rule> Rules { get; set; } = [];

    /// <summary>Adds what another file says.</summary>
    public void Append(KnowledgeFile other)
    {
        Components.AddRange(other.Components);
        Capabilities.AddRange(other.Capabilities);
        Claims.AddRange(other.Claims);
        Workloads.AddRange(other.Workloads);
        Features.AddRange(other.Features);
        Rules.AddRange(other.Rules);
    }

    /// <summary>Reads a file of components, vocabulary or rules; several kinds may stand in one file.</summary>
    public static KnowledgeFile Read(JsonInput input)
    {
        var file = new KnowledgeFile();
        Layer? layer = null;
        List<SettingPlaces> places = [];
        input.BeginObject();
        while (input.NextKey(out string key))
        {
            switch (key)
            {
                case "$schema": input.String(); break;
                case "layer": layer = input.Word(Words.Layers, "a layer"); break;
                case "components":
                    Layer own = layer ?? throw input.Fail("'components' stands before 'layer'", "say the layer first");
                    file.Components = input.List(i => ComponentReader.Read(i, own));
                    break;
                case "capabilities": file.Capabilities = input.List(VocabularyReader.ReadCapability); break;
                case "claims": file.Claims = input.List(VocabularyReader.ReadClaim); break;
                case "workloads": file.Workloads = input.List(VocabularyReader.ReadWorkload); break;
                case "places": places = input.List(VocabularyReader.ReadPlaces); break;
                case "features": file.Features = input.List(i => VocabularyReader.ReadFeature(i, places)); break;
                case "rules": file.Rules = input.List(RuleReader.Read); break;
                default: throw input.UnknownKey(key, "$schema", "layer", "components", "capabilities", "claims", "workloads", "places", "features", "rules");
            }
        }

        input.End();
        return file;
    }
}
