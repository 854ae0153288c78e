using System.Globalization;
using Deployments.Text;

namespace Deployments.Inventories.Trees;

/// <summary>Limits the depth and the number of nodes of a document.</summary>
internal sealed class TreeBudget(string file)
{
    /// <summary>The deepest nesting of maps and lists.</summary>
    public const int MaximumDepth = 128;

    private const int MaximumNodes = 500_000;

    private int spent;

    public void Reset() => spent = 0;

    public void Spend(int line, int column, int nodes = 1)
    {
        if (nodes > MaximumNodes - spent)
        {
            throw new InputException(
                string.Create(CultureInfo.InvariantCulture, $"the document holds more than {MaximumNodes:N0} values"),
                At(line, column), "no machine needs so many; export its inventory again");
        }

        spent += nodes;
    }

    public InputException TooDeep(int line, int column) => new(
        string.Create(CultureInfo.InvariantCulture, $"the nesting is deeper than {MaximumDepth} levels"), At(line, column), "no inventory is; export it again");

    private SourceLocation At(int line, int column) => new(file, Math.Max(1, line), Math.Max(1, column));
}
