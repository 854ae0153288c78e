using Deployments.Contracts;
using Deployments.Inference;
using Deployments.Vocabulary;

namespace Deployments.Cli.Output;

/// <summary>A life cycle in words.</summary>
internal static class LifecycleText
{
    public static string Of(Lifecycle lifecycle, Phrases phrases)
    {
        string text = Words.Of(lifecycle.State).Replace('-', ' ');
        text += lifecycle.Since is { } since ? $" since {since}" : "";
        text += lifecycle.EndOfLife is { } end ? $", support until {end}" : "";
        text += lifecycle.Successors.Count > 0 ? $"; see {string.Join(" or ", lifecycle.Successors.Select(phrases.Name))}" : "";
        text += lifecycle.Note is { } note ? $". {note}" : "";
        return lifecycle.Source is { } source ? $"{text} ({source})" : text;
    }
}
