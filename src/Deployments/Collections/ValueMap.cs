using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Deployments.Collections;

/// <summary>An immutable map in the order of its keys that equals another with equal entries. Thread-safe; look-up takes O(log n).</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
[DebuggerDisplay("Count = {Count}")]
public sealed class ValueMap<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>, IEquatable<ValueMap<TKey, TValue>>
    where TKey : IComparable<TKey>
{
    private readonly TKey[] keys;
    private readonly TValue[] values;

    /// <summary>Makes a map of the given entries.</summary>
    /// <param name="entries">The entries, each key once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> is null.</exception>
    /// <exception cref="ArgumentException">A key appears twice.</exception>
    public ValueMap(IEnumerable<KeyValuePair<TKey, TValue>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var all = new List<KeyValuePair<TKey, TValue>>(entries);
        keys = new TKey[all.Count];
        values = new TValue[all.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            (keys[i], values[i]) = all[i];
        }

        Sort();
        for (int i = 1; i < keys.Length; i++)
        {
            if (keys[i - 1].CompareTo(keys[i]) == 0)
            {
                throw new ArgumentException($"the key '{keys[i]}' stands twice", nameof(entries));
            }
        }
    }

    /// <summary>Takes over arrays of keys, each once, and of their values.</summary>
    internal ValueMap(TKey[] keys, TValue[] values)
    {
        this.keys = keys;
        this.values = values;
        Sort();
    }

    /// <summary>The map without entries.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "As ImmutableArray<T>.Empty.")]
    public static ValueMap<TKey, TValue> Empty { get; } = new([], []);

    /// <summary>The number of entries.</summary>
    public int Count => keys.Length;

    /// <summary>The keys, in order.</summary>
    public IEnumerable<TKey> Keys => keys;

    /// <summary>The values, in the order of their keys.</summary>
    public IEnumerable<TValue> Values => values;

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="KeyNotFoundException">The map has no such key.</exception>
    public TValue this[TKey key] =>
        TryGetValue(key, out TValue? value) ? value : throw new KeyNotFoundException($"no entry for '{key}'");

    /// <summary>Returns this map with one entry added or replaced.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its new value.</param>
    /// <returns>A new map.</returns>
    public ValueMap<TKey, TValue> With(TKey key, TValue value)
    {
        int index = IndexOf(key);
        TKey[] newKeys = index >= 0 ? keys : [.. keys, key];
        TValue[] newValues = index >= 0 ? [.. values] : [.. values, value];
        if (index >= 0)
        {
            newValues[index] = value;
        }

        return new ValueMap<TKey, TValue>(newKeys, newValues);
    }

    /// <summary>An insertion sort: maps are short, and most are written in order.</summary>
    private void Sort()
    {
        for (int i = 1; i < keys.Length; i++)
        {
            (TKey key, TValue value) = (keys[i], values[i]);
            int at = i;
            for (; at > 0 && keys[at - 1].CompareTo(key) > 0; at--)
            {
                (keys[at], values[at]) = (keys[at - 1], values[at - 1]);
            }

            (keys[at], values[at]) = (key, value);
        }
    }

    private int IndexOf(TKey key)
    {
        int low = 0, high = keys.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = keys[middle].CompareTo(key);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <inheritdoc/>
    public bool ContainsKey(TKey key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        int index = IndexOf(key);
        value = index >= 0 ? values[index] : default;
        return index >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        for (int i = 0; i < keys.Length; i++)
        {
            yield return new(keys[i], values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Tells whether the other map has equal entries.</summary>
    /// <param name="other">The map to compare with.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public bool Equals(ValueMap<TKey, TValue>? other) =>
        other is not null && keys.AsSpan().SequenceEqual(other.keys, EqualityComparer<TKey>.Default)
            && values.AsSpan().SequenceEqual(other.values, EqualityComparer<TValue>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<TKey, TValue>);

    /// <summary>Equal entries.</summary>
    /// <param name="left">One map, or null.</param>
    /// <param name="right">The other map, or null.</param>
    /// <returns><see langword="true"/> when they are equal or both null.</returns>
    public static bool operator ==(ValueMap<TKey, TValue>? left, ValueMap<TKey, TValue>? right) => left?.Equals(right) ?? right is null;

    /// <summary>Not equal entries.</summary>
    /// <param name="left">One map, or null.</param>
    /// <param name="right">The other map, or null.</param>
    /// <returns><see langword="true"/> when they differ.</returns>
    public static bool operator !=(ValueMap<TKey, TValue>? left, ValueMap<TKey, TValue>? right) => !(left == right);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (TKey key in keys)
        {
            hash.Add(key);
        }

        return hash.ToHashCode();
    }

    /// <summary>The entries between braces.</summary>
    /// <returns>Text for a debugger or a log.</returns>
    public override string ToString() => "{" + string.Join(", ", this.Select(e => $"{e.Key}: {e.Value}")) + "}";
}
