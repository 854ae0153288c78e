using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Deployments.Generator;

/// <summary>Reads JSON as a tree of XML elements: the framework's only JSON reader that a generator can use without shipping a library.</summary>
internal static class Json
{
    /// <summary>The root of a text; an empty object when the text is not JSON, which the readers and the tests report.</summary>
    public static XElement Parse(string text)
    {
        try
        {
            using XmlDictionaryReader reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(text), XmlDictionaryReaderQuotas.Max);
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return new XElement("root");
        }
    }

    /// <summary>The members of an object, in the order of the text.</summary>
    public static IEnumerable<(string Key, XElement Value)> Members(this XElement? value) =>
        value is null ? [] : value.Elements().Select(e => ((string?)e.Attribute("item") ?? e.Name.LocalName, e));

    /// <summary>The value of a key; null when the object does not have it.</summary>
    public static XElement? Get(this XElement? value, string key) =>
        value.Members().FirstOrDefault(m => m.Key == key).Value;

    /// <summary>The text of a key; empty when the object does not have it.</summary>
    public static string Text(this XElement? value, string key) => (string?)value.Get(key) ?? "";

    /// <summary>The items of an array.</summary>
    public static IEnumerable<XElement> Items(this XElement? value) => value is null ? [] : value.Elements("item");
}
