using Deployments.Text;

namespace Deployments.Tests;

/// <summary>Damages inputs in random ways, and checks that reading them fails only with an <see cref="InputException"/>.</summary>
internal static class Damage
{
    /// <summary>Returns a copy of the content with one to four random changes.</summary>
    /// <param name="content">The characters or bytes.</param>
    /// <param name="other">A content of which parts are copied in.</param>
    /// <param name="pieces">Pieces to insert, such as brackets and quotes.</param>
    /// <param name="random">The source of the changes.</param>
    /// <param name="more">Further changes of one position, which are chosen as often as the others.</param>
    public static T[] Of<T>(T[] content, T[] other, T[][] pieces, Random random, params Action<List<T>, int>[] more)
    {
        var items = new List<T>(content);
        for (int n = random.Next(1, 5); n > 0 && items.Count > 0; n--)
        {
            int at = random.Next(items.Count);
            int length = Math.Min(random.Next(1, 40), items.Count - at);
            switch (random.Next(6 + more.Length))
            {
                case 0: items.RemoveRange(at, length); break;
                case 1: items.InsertRange(at, pieces[random.Next(pieces.Length)]); break;
                case 2: items.RemoveRange(at, random.Next(3) == 0 ? items.Count - at : 1); break;
                case 3: items.InsertRange(random.Next(items.Count), items.GetRange(at, length)); break;
                case 4: items.InsertRange(at, other.Skip(random.Next(other.Length)).Take(random.Next(200))); break;
                case 5: Swap(items, at, random.Next(items.Count)); break;
                case var own: more[own - 6](items, at); break;
            }
        }

        return [.. items];
    }

    /// <summary>True when reading throws an <see cref="InputException"/> with a message, false when it succeeds; any other exception fails the test.</summary>
    public static bool IsRefused(Action read, Func<string> describe)
    {
        try
        {
            read();
            return false;
        }
        catch (InputException problem)
        {
            Assert.That(problem.Message, Is.Not.Empty);
            return true;
        }
        catch (Exception error) when (error is not ResultStateException)
        {
            Assert.Fail($"{error}\n{describe()}");
            throw;
        }
    }

    private static void Swap<T>(List<T> items, int a, int b) => (items[a], items[b]) = (items[b], items[a]);
}
