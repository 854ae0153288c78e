using Deployments.Knowledge;
using Deployments.Text;
using Newtonsoft.Json;

namespace Deployments.Reporting.Json;

/// <summary>Writes the places of settings: settings and remedies refer to them by id, and each list is written once.</summary>
internal static class PlaceJson
{
    public static void Ids(JsonTextWriter writer, IEnumerable<SettingPlaces> places) => writer.List("places", places.Select(static p => p.Id));

    public static void Lists(JsonTextWriter writer, IEnumerable<SettingPlaces> all) =>
        writer.Objects("places", all.DistinctBy(static p => p.Id), static (w, places) =>
        {
            w.Member("id", places.Id);
            w.Member("title", places.Title);
            w.Objects("entries", places.Entries, static (w, entry) =>
            {
                w.Member("on", entry.On);
                w.Member("text", entry.Text);
                w.Member("source", entry.Source);
            });
        });
}
