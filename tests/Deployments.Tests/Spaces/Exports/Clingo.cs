using System.Diagnostics;

namespace Deployments.Tests.Spaces.Exports;

/// <summary>Runs clingo where there is one. With <c>DEPLOYMENTS_REQUIRE_CLINGO=1</c> a machine without it fails the test instead of passing it over.</summary>
internal static class Clingo
{
    /// <summary>What clingo prints on a program.</summary>
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("clingo", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            if (Environment.GetEnvironmentVariable("DEPLOYMENTS_REQUIRE_CLINGO") == "1")
            {
                throw;
            }

            Assert.Ignore($"no clingo: {missing.Message}");
            throw;
        }

        using (process)
        {
            Task<string> errors = process.StandardError.ReadToEndAsync();
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            process.StandardInput.Write(program);
            process.StandardInput.Close();
            process.WaitForExit();
            Assert.That(errors.Result, Is.Empty);
            return output.Result;
        }
    }
}
