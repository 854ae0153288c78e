using System.Collections.Concurrent;
using System.Reflection;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.NRules.Facts;

/// <summary>A component on a group: <c>Match&lt;Placed&gt;</c> takes every one, <c>Match&lt;Placed&lt;Hypervisor&gt;&gt;</c> those of a layer.</summary>
/// <remarks>Immutable; equal to itself alone.</remarks>
public abstract class Placed : IPlace
{
    private static readonly ConcurrentDictionary<Type, ConstructorInfo> Constructors = [];

    private protected Placed(Component component, PlacedGroup group, bool isAssumed)
    {
        AnyComponent = component;
        Group = group;
        IsAssumed = isAssumed;
    }

    /// <summary>The id of the component.</summary>
    public ComponentId Id => AnyComponent.Id;

    /// <summary>The name of the component.</summary>
    public string Name => AnyComponent.Name;

    /// <summary>The component, of whatever layer.</summary>
    public Component AnyComponent { get; }

    /// <summary>The group that it is on.</summary>
    public PlacedGroup Group { get; }

    /// <summary>True when the stack does not name it: the completer added it.</summary>
    public bool IsAssumed { get; }

    string IPlace.GroupName => Group.Name;

    ComponentId? IPlace.Component => Id;

    /// <summary>The component and its place in words.</summary>
    /// <returns>One clause, such as <c>`KVM` is in group `hosts`</c>.</returns>
    public sealed override string ToString() => $"`{Name}` is {(IsAssumed ? "assumed " : "")}in group `{Group.Name}`";

    internal static Placed Of(Component component, PlacedGroup group, bool isAssumed) =>
        (Placed)Constructors.GetOrAdd(component.GetType(), static type => typeof(Placed<>).MakeGenericType(type)
            .GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, [type, typeof(PlacedGroup), typeof(bool)])!)
            .Invoke([component, group, isAssumed]);
}
