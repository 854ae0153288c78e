using Deployments.Collections;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Knowledge.Reading;

/// <summary>Reads rules.</summary>
internal static class RuleReader
{
    public static Rule Read(JsonInput input)
    {
        SourceLocation location = input.Here;
        var rule = new Rule { Id = default, Name = null!, Title = null! };
        input.BeginObject();
        while (input.NextKey(RulesKeys.Rule, out string key))
        {
            rule = key switch
            {
                "id" => rule with { Id = new RuleId(input.NonEmptyString("the id")) },
                "name" => rule with { Name = input.NonEmptyString("the name") },
                "title" => rule with { Title = input.NonEmptyString("the title") },
                "severity" => rule with { Severity = input.Word(Words.Severities, "a severity") },
                "message" => rule with { Message = input.NonEmptyString("the message") },
                "reason" => rule with { Reason = input.NonEmptyString("the reason") },
                "remedy" => rule with { Remedy = input.NonEmptyString("the remedy") },
                "when" => rule with { When = ReadTrigger(input) },
                "require" => rule with { Require = ConditionReader.Read(input) },
                "sources" => rule with { Sources = input.Strings() },
                "since" => rule with { Since = input.String() },
                "broken" => rule with { Broken = ReadExample(input) },
                "repaired" => rule with { Repaired = ReadExample(input) },
                "suppressWhen" => rule with { SuppressWhen = input.String() },
                "replace" => rule with { Replaces = input.Boolean() },
                _ => throw input.UnknownKey(key),
            };
        }

        return rule.Id.Value is null || rule.Name is null || rule.Title is null
            ? throw new InputException("a rule needs an 'id', a 'name' and a 'title'", location)
            : rule with { Location = location };
    }

    private static Trigger ReadTrigger(JsonInput input)
    {
        var trigger = new Trigger([]);
        input.BeginObject();
        while (input.NextKey(RulesKeys.Trigger, out string key))
        {
            trigger = key switch
            {
                "together" => trigger with { Together = Ids(input) },
                "elsewhere" => trigger with { Elsewhere = Ids(input) },
                "hostedBy" => trigger with { HostedBy = Ids(input) },
                "claims" => trigger with { Claims = input.Values(static i => new ClaimId(i.NonEmptyString("the claim"))) },
                "inContainer" => trigger with { InContainer = input.Boolean() },
                "inGuest" => trigger with { InGuest = input.Boolean() },
                _ => throw input.UnknownKey(key),
            };
        }

        return trigger;
    }

    private static ValueList<ComponentId> Ids(JsonInput input) =>
        input.Values(static i => new ComponentId(i.NonEmptyString("the component")));

    private static RuleExample ReadExample(JsonInput input)
    {
        SourceLocation location = input.Here;
        string? stack = null, hardware = null;
        bool exact = true;
        input.BeginObject();
        while (input.NextKey(RulesKeys.Example, out string key))
        {
            switch (key)
            {
                case "stack": stack = input.NonEmptyString("the stack"); break;
                case "hardware": hardware = input.NonEmptyString("the hardware"); break;
                case "exact": exact = input.Boolean(); break;
            }
        }

        return new RuleExample(stack ?? throw new InputException("an example needs a 'stack'", location), hardware, exact);
    }
}
