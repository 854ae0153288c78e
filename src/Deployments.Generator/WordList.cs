using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Deployments.Generator;

/// <summary>A closed list of words: a definition of a schema that is made of <c>oneOf</c> constants. It becomes an enumeration.</summary>
internal sealed class WordList
{
    private WordList(string name, string description, IReadOnlyList<(string Word, string Member, string Description)> words) =>
        (Name, Description, Words) = (name, description, words);

    /// <summary>The name of the enumeration.</summary>
    public string Name { get; }

    public string Description { get; }

    /// <summary>The words in order; a word's <c>title</c> is its C# name where that is not the word in Pascal case.</summary>
    public IReadOnlyList<(string Word, string Member, string Description)> Words { get; }

    /// <summary>The list that a definition declares; null when it declares something else.</summary>
    public static WordList? Of(string key, XElement definition)
    {
        XElement[] choices = [.. definition.Get("oneOf").Items()];
        return choices.Length > 0 && choices.All(c => c.Get("const") is not null)
            ? new WordList(Identifiers.Pascal(key), definition.Text("description"), [.. choices.Select(Word)])
            : null;
    }

    private static (string Word, string Member, string Description) Word(XElement choice)
    {
        string word = choice.Text("const");
        return (word, choice.Get("title") is { } title ? (string)title : Identifiers.Pascal(word), choice.Text("description"));
    }
}
