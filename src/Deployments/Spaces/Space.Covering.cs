using Deployments.Collections;
using Deployments.Diagrams.Covering;
using Deployments.Spaces.Costs;
using Deployments.Spaces.Covering;
using Deployments.Spaces.Reading;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.Spaces;

/// <content>A few stacks that stand for all: covering arrays, and what given stacks cover.</content>
public sealed partial class Space
{
    /// <summary>
    /// A small set of valid stacks among which every pair of values occurs that any valid stack has, or every combination of more variables. Most faults
    /// show with one or two values, so these stacks find most of what all stacks would. Finds the same stacks on any machine.
    /// </summary>
    /// <param name="strength">The number of variables in a combination, from 1 to 6: 1 for each value, 2 for each pair.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>The stacks; none when the space is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="strength"/> is not from 1 to 6.</exception>
    /// <exception cref="InputException">There are more than 100,000,000 combinations.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public StackCover Cover(int strength, CancellationToken cancellation = default) => Cover(new CoverOptions { Strength = strength }, null, cancellation);

    /// <summary>
    /// A small set of valid stacks that covers what some options ask for. Takes time proportional to the combinations times the stacks found, and to the
    /// nodes of the diagram.
    /// </summary>
    /// <param name="options">The strength, stronger groups, seed rows, and how long to search for fewer stacks.</param>
    /// <param name="cost">
    /// A cost: of stacks that cover as much the cheaper is taken, and cheap stacks come first. Null for the order in which the first stacks cover most.
    /// </param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>The stacks; none when the space is empty.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="InputException">
    /// A seed row is not a valid stack, a group names a variable that the space does not have, or there are more than 100,000,000 combinations.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public StackCover Cover(CoverOptions options, SpaceCost? cost = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return CoverFinder.Find(compiled, options, cost, cancellation);
    }

    /// <summary>
    /// What some stacks cover, wherever they come from. An independent check: it shares nothing with <see cref="Cover(int, CancellationToken)"/>. Takes time
    /// proportional to the combinations of one variable less, times the nodes of the diagram and the number of stacks.
    /// </summary>
    /// <param name="stacks">The stacks; those that are not in the space cover nothing and are listed.</param>
    /// <param name="strength">The number of variables in a combination, from 1 to 6.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>The combinations that are covered, those that are not, and those that cannot occur, each of them with its reason.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stacks"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="strength"/> is not from 1 to 6.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Coverage Coverage(IEnumerable<Stack> stacks, int strength, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stacks);
        return CoverageCheck.Of(compiled, stacks.Select(compiled.ChoicesOf), CoverOptions.CheckStrength(strength), cancellation);
    }

    /// <summary>What some choices cover, wherever they come from.</summary>
    /// <param name="choices">For each row the index of the value of each variable; rows that are not in the space cover nothing and are listed.</param>
    /// <param name="strength">The number of variables in a combination, from 1 to 6.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>The combinations that are covered, those that are not, and those that cannot occur, each of them with its reason.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="choices"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="strength"/> is not from 1 to 6.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Coverage Coverage(IEnumerable<ValueList<byte>> choices, int strength, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return CoverageCheck.Of(compiled, choices.Select(static c => (byte[][])[[.. c]]), CoverOptions.CheckStrength(strength), cancellation);
    }

    /// <summary>What rows of a file cover, wherever they come from.</summary>
    /// <param name="rows">The rows, as <see cref="LoadRows"/> gives them; those that are not in the space cover nothing and are listed.</param>
    /// <param name="strength">The number of variables in a combination, from 1 to 6.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>The combinations that are covered, those that are not, and those that cannot occur, each of them with its reason.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="strength"/> is not from 1 to 6.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Coverage Coverage(IEnumerable<SpaceRow> rows, int strength, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        IEnumerable<IEnumerable<byte[]>> choices = rows.Select(
            static r => r.Choice is { } first ? r.Others.Prepend(first).Select(static c => (byte[])[.. c]) : []);
        return CoverageCheck.Of(compiled, choices, CoverOptions.CheckStrength(strength), cancellation);
    }

    /// <summary>
    /// Reads rows of this space from a file: CSV or tab-separated with a column for each variable, an object with the components of each group or arrows on
    /// each line, or a JSON array of stacks. These are the formats that the tool writes.
    /// </summary>
    /// <param name="path">The file: UTF-8, at most 16 MiB.</param>
    /// <returns>The rows, valid or not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="InputException">The file cannot be read, or names what the space does not have; the message names the line.</exception>
    public ValueList<SpaceRow> LoadRows(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new RowReader(compiled, path).Read(InputText.OfFile(path)).ToValueList();
    }

    /// <summary>Reads rows of this space, in any format that <see cref="LoadRows"/> reads.</summary>
    /// <param name="rows">The text: UTF-8, at most 16 MiB.</param>
    /// <param name="name">The name of the text in messages.</param>
    /// <returns>The rows, valid or not.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputException">The text cannot be read, or names what the space does not have; the message names the line.</exception>
    public ValueList<SpaceRow> ReadRows(Stream rows, string name)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(name);
        return new RowReader(compiled, name).Read(InputText.OfStream(rows, name)).ToValueList();
    }

    /// <summary>The choices of rows that must all be valid, as for <see cref="CoverOptions.SeedRows"/>.</summary>
    /// <param name="rows">The rows, as <see cref="LoadRows"/> gives them.</param>
    /// <returns>For each row the index of the value of each variable.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    /// <exception cref="InputException">A row is not a valid stack; the message names its place and the reason.</exception>
    public ValueList<ValueList<byte>> ValidChoices(IEnumerable<SpaceRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return [.. rows.Select(row => CoverFinder.ValidChoice(compiled, row))];
    }
}
