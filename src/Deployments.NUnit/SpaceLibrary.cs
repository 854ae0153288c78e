using System.Collections.Concurrent;
using System.Reflection;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.NUnit.Selecting;
using Deployments.Spaces;
using Deployments.Spaces.Filters;
using Deployments.Text;

namespace Deployments.NUnit;

/// <summary>The spaces of the attributes, each compiled once in a process. Thread-safe.</summary>
internal static class SpaceLibrary
{
    private static readonly ConcurrentDictionary<SpaceKey, Lazy<Space>> Spaces = new();

    /// <summary>The space, which has a stack.</summary>
    /// <exception cref="InputException">There is no such space or hardware, the condition cannot be read, or no stack is valid.</exception>
    public static Space Get(SpaceKey key) => Spaces.GetOrAdd(key, static k => new Lazy<Space>(() => Compile(k))).Value;

    private static Space Compile(SpaceKey key)
    {
        StackFilter where = key.Where is null ? StackFilter.Always : StackFilter.Parse(key.Where);
        HardwareProfile? machine = key.Hardware is null ? null : InputFiles.Hardware(key.Hardware, key.Folder);
        Space space = key.Name is null ? Made(key.Maker!, machine) : Space.Compile(InputFiles.Space(key.Name, key.Folder), machine);
        space = key.Where is null ? space : space.Where(where);
        return space.Count.IsZero ? throw Empty(space, key) : space;
    }

    private static Space Made(Type maker, HardwareProfile? machine)
    {
        if (!typeof(IStackSpace).IsAssignableFrom(maker) || maker.IsAbstract || maker.GetConstructor(Type.EmptyTypes) is null)
        {
            throw new InputException(
                $"{maker.Name} makes no space", null, $"write `public sealed class {maker.Name} : IStackSpace` with a constructor without parameters");
        }

        Space space;
        try
        {
            space = ((IStackSpace)Activator.CreateInstance(maker)!).Create();
        }
        catch (TargetInvocationException failure) when (failure.InnerException is { } inner)
        {
            throw new InputException($"the constructor of {maker.Name} failed: {inner.GetType().Name}: {inner.Message}", inner);
        }
        catch (Exception failure) when (failure is not InputException)
        {
            throw new InputException($"{maker.Name}.Create failed: {failure.GetType().Name}: {failure.Message}", failure);
        }

        return space is null ? throw new InputException($"{maker.Name}.Create returned null")
            : machine is null ? space : Space.Compile(space.Definition, machine, space.Catalog);
    }

    private static InputException Empty(Space space, SpaceKey key)
    {
        ValueList<string> conflict = space.Explain();
        bool isUnknown = space.Hardware is null && space.Definition.Groups.Any(g => g.Hardware is null && g.FreeFeatures.Count == 0);
        string why = conflict.Count switch
        {
            0 => "",
            1 => $": the rules do not allow what the template asks for: {conflict[0]}",
            _ => $": under the rules these contradict each other: {string.Join(", ", (IEnumerable<string>)conflict)}",
        };
        return new InputException(
            $"no stack of {key.Title} is valid{(key.Where is null ? "" : $" where `{key.Where}`")}{why}",
            null,
            isUnknown ? "the hardware is unknown, so only stacks that are valid on any machine count: name one, such as Hardware = \"x86-64-server\""
                : "change the condition or the hardware");
    }
}
