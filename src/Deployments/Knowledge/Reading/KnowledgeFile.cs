using Deployments.Collections;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Knowledge.Reading;

/// <summary>The entries of one knowledge file.</summary>
internal sealed class KnowledgeFile
{
    public ValueList<Component> Components { get; set; }

    public ValueList<Capability> Capabilities { get; set; }

    public ValueList<Claim> Claims { get; set; }

    public ValueList<Workload> Workloads { get; set; }

    public ValueList<string> Qualifiers { get; set; }

    public ValueList<AmbiguousName> AmbiguousNames { get; set; }

    public ValueList<Feature> Features { get; set; }

    public ValueList<Rule> Rules { get; set; }

    /// <summary>Reads a file of components, vocabulary or rules; one file may hold several kinds.</summary>
    public static KnowledgeFile Read(JsonInput input)
    {
        var file = new KnowledgeFile();
        Layer? layer = null;
        ValueList<SettingPlaces> places = [];
        input.BeginObject();
        while (input.NextKey(CatalogKeys.Root, out string key))
        {
            switch (key)
            {
                case "$schema": input.String(); break;
                case "layer": layer = input.Word(Words.Layers, "a layer"); break;
                case "components":
                    Layer own = layer ?? throw input.Fail("'components' stands before 'layer'", "say the layer first");
                    file.Components = input.Values(i => ComponentReader.Read(i, own));
                    break;
                case "capabilities": file.Capabilities = input.Values(VocabularyReader.ReadCapability); break;
                case "claims": file.Claims = input.Values(VocabularyReader.ReadClaim); break;
                case "workloads": file.Workloads = input.Values(VocabularyReader.ReadWorkload); break;
                case "qualifiers": file.Qualifiers = input.Strings(); break;
                case "ambiguousNames": file.AmbiguousNames = input.Values(VocabularyReader.ReadAmbiguousName); break;
                case "places": places = input.Values(VocabularyReader.ReadPlaces); break;
                case "features": file.Features = input.Values(i => VocabularyReader.ReadFeature(i, places)); break;
                case "rules": file.Rules = input.Values(RuleReader.Read); break;
            }
        }

        input.End();
        return file;
    }
}
