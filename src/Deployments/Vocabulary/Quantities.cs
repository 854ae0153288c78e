namespace Deployments.Vocabulary;

/// <summary>What people call the hardware facts that are not features.</summary>
internal static class Quantities
{
    public static string Name(string fact) => fact switch
    {
        "memoryGiB" => "memory",
        "diskGiB" => "disk",
        "nodes" => "machines",
        "threads" => "hardware threads",
        "nics" => "network interfaces",
        "nicSpeedGbps" => "network speed",
        "virtualFunctions" => "virtual functions",
        "cpuVendor" => "processor maker",
        _ => fact,
    };

    public static string Unit(string fact) => fact switch
    {
        "memoryGiB" or "diskGiB" => " GiB",
        "nicSpeedGbps" => " Gbit/s",
        _ => "",
    };
}
