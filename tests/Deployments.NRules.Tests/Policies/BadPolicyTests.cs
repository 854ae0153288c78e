using System.Reflection;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Text;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.NRules.Tests.Policies;

/// <summary>A bad policy gets one clear message with its name, and leaves the verdict to the rest.</summary>
[TestFixture]
internal sealed class BadPolicyTests
{
    private const string Good = """
        PlacedGroup group = null!;
        When().Match(() => group);
        Then().Do(context => context.Raise(group, "seen"));
        """;

    private static readonly NRulesOptions Quick = new() { MostActivations = 50, TimeLimit = TimeSpan.FromSeconds(1) };

    [Test]
    public void Assembly_WithoutRules_IsRefused() => Assert.That(
        () => RulesEngine.Default.WithNRules(typeof(object).Assembly),
        Throws.TypeOf<InputException>().With.Message.EqualTo(
            "System.Private.CoreLib has no rules; a rule is a class that inherits NRules.Fluent.Dsl.Rule and has no parameters to construct"));

    [Test]
    public void Rule_WithoutId_IsRefused() => Assert.That(
        () => RulesEngine.Default.WithNRules(PolicyAssembly.Of("public class NoId : Rule { public override void Define() { } }")),
        Throws.TypeOf<InputException>().With.Message.EqualTo("the policy NoId has no id; give its class one, such as [Name(\"ACME-1\")]"));

    [Test]
    public void Rule_WithABadId_IsRefused() => Assert.That(
        () => RulesEngine.Default.WithNRules(PolicyAssembly.Of(
            $$"""[Name("No VMs!")] public class BadId : Rule { public override void Define() { {{Good}} } }""")),
        Throws.TypeOf<InputException>().With.Message.StartsWith("rule 'No VMs!' has an id that no rule can have; write letters and digits joined by hyphens"));

    [Test]
    public void Rule_WhoseDefinitionThrows_IsRefused() => Assert.That(
        () => RulesEngine.Default.WithNRules(PolicyAssembly.OfRules("throw new InvalidOperationException(\"not yet\");")),
        Throws.TypeOf<InputException>().With.Message.EqualTo("the policy Rule1 cannot be read: not yet; correct its Define()"));

    [TestCase("context.Raise(group, Fail())", TestName = "{m}(Action)")]
    [TestCase("context.Raise(group, \"seen\")", "group, g => Fail() == g.Name", TestName = "{m}(Condition)")]
    public void Rule_ThatThrows_IsNamed(string action, string match = "group")
    {
        string[] messages = Judge(PolicyAssembly.Of($$"""
            [Name("ACME-1")]
            public class Throws : Rule
            {
                public override void Define()
                {
                    PlacedGroup group = null!;
                    When().Match(() => {{match}});
                    Then().Do(context => {{action}});
                }

                private static string Fail() => throw new NotSupportedException("no\nluck");
            }
            [Name("ACME-2")]
            public class Works : Rule { public override void Define() { {{Good}} } }
            """));
        Assert.That(messages, Is.EqualTo(new[]
        {
            "Error ACME-2: seen", "Warning ACME-1: policy `ACME-1` could not be judged: it threw NotSupportedException: no luck",
        }));
    }

    [Test]
    public void Rule_ThatNeverEnds_IsNamed()
    {
        string[] messages = Judge(PolicyAssembly.OfRules(
            Good,
            """
            string last = null!;
            When().Match(() => last);
            Then().Do(context => context.Insert(last + "x"));
            """), Quick with { Facts = ["x"] });
        Assert.That(messages[^1], Does.Match("^Warning ACME-2: policy `ACME-2` could not be judged: it does not end: (49|50) of 50 activations were its own$"));
    }

    [Test]
    public void Rule_WithAnUnknownComponent_IsNamed() => Assert.That(
        Judge(PolicyAssembly.OfRules("""
            Placed component = null!;
            When().Match(() => component, c => c.Id == new ComponentId("kvmm"));
            Then().Do(context => context.Raise(component, "never"));
            """)),
        Is.EqualTo(new[]
        {
            "Warning ACME-1: policy `ACME-1` could not be judged: it names component `kvmm`, which the catalogue does not have; did you mean 'kvm'?",
        }));

    [TestCase("Then().Do(context => Wait(context));", TestName = "{m}(Action)")]
    [TestCase("When().Match(() => group, g => Forever(g)); Then().Do(context => context.Raise(group, \"never\"));", TestName = "{m}(Condition)")]
    public void Rule_ThatTakesTooLong_IsNamedAndNotRunAgain(string body)
    {
        string when = body.StartsWith("When", StringComparison.Ordinal) ? "" : "When().Match(() => group);";
        var engine = RulesEngine.Default.WithNRules(Quick, PolicyAssembly.Of($$"""
            [Name("ACME-1")]
            public class Slow : Rule
            {
                public override void Define()
                {
                    PlacedGroup group = null!;
                    {{when}}
                    {{body}}
                }

                private static bool Forever(PlacedGroup group) { System.Threading.Thread.Sleep(System.Threading.Timeout.Infinite); return true; }
                private static void Wait(IContext context) => System.Threading.Thread.Sleep(System.Threading.Timeout.Infinite);
            }
            [Name("ACME-2")]
            public class Works : Rule { public override void Define() { {{Good}} } }
            """));
        string[] expected =
        [
            "Error ACME-2: seen", "Warning ACME-1: policy `ACME-1` could not be judged: it took more than 1 s for a stack, and is not run again",
        ];
        Assert.That(Judge(engine), Is.EqualTo(expected));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.That(Judge(engine), Is.EqualTo(expected));
        Assert.That(watch.Elapsed, Is.LessThan(Quick.TimeLimit), "it is not waited for again");
    }

    [Test]
    public void Load_OfWhatIsNoAssembly_IsRefused()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "policies.dll");
        Assert.That(() => NRulesPolicies.Load(path), Throws.TypeOf<InputException>().With.Message.Contains("policies.dll does not exist"));
        File.WriteAllText(path, "not an assembly");
        Assert.That(() => NRulesPolicies.Load(path),
            Throws.TypeOf<InputException>().With.Message.Contains("policies.dll is no .NET assembly that can be loaded here"));
        File.Delete(path);
    }

    private static string[] Judge(Assembly assembly, NRulesOptions? options = null) => Judge(RulesEngine.Default.WithNRules(options ?? Quick, assembly));

    private static string[] Judge(RulesEngine engine) =>
        [.. new DeploymentChecker(engine).Check("Linux", HardwareProfiles.Named("x86-64-server")).Report.Findings
            .Select(f => $"{f.Severity} {f.Rule}: {f.Message}")];
}
