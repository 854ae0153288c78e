namespace Deployments.Tests.Cli;

[TestFixture]
internal sealed class UsageTests
{
    [TestCase("error: unknown command 'valdate'\n  help: did you mean 'validate'?\n", "valdate", "Linux")]
    [TestCase("error: unknown option '--hardwar'\n  help: did you mean '--hardware'?\n", "validate", "Linux", "--hardwar", "x")]
    [TestCase("error: 'b' is one argument too many\n  help: `deployments validate --help` shows what can be given\n", "validate", "a", "b")]
    [TestCase("error: unknown command 'component'\n  help: did you mean 'components'?\n", "list", "component")]
    public void CommandLine_Mistyped_IsOneMessageWithASuggestion(string message, params string[] args)
    {
        ToolRun run = ToolRun.Of(args);
        Assert.That(run, Is.EqualTo(new ToolRun(2, "", message)));
    }

    [TestCase()]
    [TestCase("validate")]
    [TestCase("list")]
    [TestCase("hardware")]
    [TestCase("validate", "Linux", "--format", "xml")]
    [TestCase("validate", "Linux", "--hardware")]
    [TestCase("validate", "Linux", "--color", "pink")]
    [TestCase("list", "components", "--layer", "cellar")]
    [TestCase("completion", "tcsh")]
    public void CommandLine_Incomplete_IsOneMessage(params string[] args)
    {
        ToolRun run = ToolRun.Of(args);
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Out, Is.Empty);
        Assert.That(run.Error, Does.Match("^error: .+\n  help: .+\n$"));
    }

    [TestCase("--help")]
    [TestCase("validate", "--help")]
    [TestCase("hardware", "detect", "--help")]
    [TestCase("--version")]
    public void CommandLine_AskedForHelp_Answers(params string[] args)
    {
        ToolRun run = ToolRun.Of(args);
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Out, Is.Not.Empty);
        Assert.That(run.Error, Is.Empty);
    }

    [TestCase("deployments va", "validate")]
    [TestCase("deployments validate Linux --hardware x86-64-server-without-n", "x86-64-server-without-nested-virtualization")]
    [TestCase("deployments show kubev", "kubevirt")]
    [TestCase("deployments validate kvm-q", "kvm-qemu")]
    [TestCase("deployments list compo", "components")]
    [TestCase("deployments schema sta", "stack")]
    [TestCase("deployments be", "best")]
    [TestCase("deployments rej", "rejections")]
    [TestCase("deployments rep", "repair")]
    [TestCase("deployments best met", "metal")]
    [TestCase("deployments best metal --b", "--by")]
    [TestCase("deployments best metal --by lic", "licence")]
    [TestCase("deployments options metal --wi", "--without")]
    [TestCase("deployments options metal --with cep", "ceph")]
    [TestCase("deployments export metal --as di", "dimacs")]
    [TestCase("deployments count metal --by com", "component")]
    [TestCase("deployments repair Linux --space met", "metal")]
    [TestCase("deployments rejections formula-basic --format nd", "ndjson")]
    public void Suggest_Word_IsCompleted(string line, string expected)
    {
        ToolRun run = ToolRun.Of($"[suggest:{line.Length}]", line);
        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(run.Out.Split('\n', StringSplitOptions.TrimEntries), Does.Contain(expected));
    }

    [TestCase("bash", "complete -o default -F _deployments deployments")]
    [TestCase("zsh", "#compdef deployments")]
    [TestCase("fish", "complete -c deployments")]
    [TestCase("pwsh", "Register-ArgumentCompleter")]
    public void Completion_Shell_PrintsItsScript(string shell, string part)
    {
        ToolRun run = ToolRun.Of("completion", shell);
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Out, Does.Contain(part).And.Contain("[suggest:"));
    }
}
