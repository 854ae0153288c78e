namespace Deployments.Inventories.Machines;

/// <summary>Collects notes on a reading. Each is one sentence without a full stop that names the files or machines concerned.</summary>
internal interface INotes
{
    /// <summary>Adds a note: two sources contradict each other on one machine.</summary>
    void Contradiction(string text);

    /// <summary>Adds a note: a file, document or value was left out.</summary>
    void Skipped(string text);

    /// <summary>Adds a note: the reader made an assumption.</summary>
    void Doubt(string text);
}
