namespace Deployments.Inventories.Machines;

/// <summary>Takes remarks on a reading that do not stop it. Each is one sentence without a full stop that names the files or machines concerned.</summary>
internal interface INotes
{
    /// <summary>Two sources differ on one machine.</summary>
    void Contradiction(string text);

    /// <summary>A file, document or value was left out.</summary>
    void Skipped(string text);

    /// <summary>Something was read on an assumption.</summary>
    void Doubt(string text);
}
