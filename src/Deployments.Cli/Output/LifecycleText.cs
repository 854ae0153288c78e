using Deployments.Contracts;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Cli.Output;

/// <summary>A life cycle in words.</summary>
internal static class LifecycleText
{
    public static string Of(Lifecycle lifecycle, English phrases)
    {
        string text = Words.Of(lifecycle.State).Replace('-', ' ');
        text += lifecycle.Since is { } since ? $" since {since}" : "";
        text += lifecycle.EndOfLife is { } end ? $", support until {end}" : "";
        text += lifecycle.Successors.Count > 0 ? $"; see {string.Join(" or ", lifecycle.Successors.Select(phrases.Name))}" : "";
        text += lifecycle.Note is { } note ? $". {note}" : "";
        return lifecycle.Source is { } source ? $"{text} ({source})" : text;
    }
}
