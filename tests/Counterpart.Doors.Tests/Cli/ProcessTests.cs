using System.Diagnostics;

namespace Counterpart.Doors.Tests.Cli;

/// <summary>The program as people run it: a process of its own.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Standard_output_is_data_in_utf8_and_standard_error_is_talk()
    {
        var (code, output, error, _) = Run("demo", "--no-serve", "--dossier", _folder["demo"]);
        Assert.Equal(0, code);
        Assert.Contains("▲ fails", output, StringComparison.Ordinal);
        Assert.Contains("The sample dossier is in", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFEFF', output);
    }

    [Fact]
    public void The_exit_code_reaches_the_shell()
    {
        Assert.Equal(2, Run("chek").Code);
        Assert.Equal(5, Run("check", _folder["missing.txt"]).Code);
        Assert.Equal(0, Run("--version").Code);
    }

    [Fact]
    public void A_check_loads_neither_the_web_nor_entity_framework()
    {
        Run("demo", "--no-serve", "--dossier", _folder["demo"]);
        var report = Path.Combine(AppContext.BaseDirectory, "samples", "reports", "2021-08-19-nur-sultan.txt");
        var (code, _, _, loaded) = Run("check", report, "--published", "2021-08-19", "--dossier", _folder["demo"]);
        Assert.Equal(0, code);
        Assert.Contains("Counterpart", loaded);
        Assert.DoesNotContain(loaded, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));

        // Of a text file nothing that reads other files.
        string[] others = ["UglyToad", "MimeKit", "BouncyCastle", "AngleSharp", "System.IO.Compression", "System.Private.Xml", "System.Xml"];
        Assert.DoesNotContain(loaded, name => others.Any(other => name.StartsWith(other, StringComparison.Ordinal)));
    }

    private (int Code, string Out, string Error, IReadOnlyList<string> Loaded) Run(params string[] args)
    {
        var start = new ProcessStartInfo(Repository.Program, args) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        start.Environment["XDG_DATA_HOME"] = _folder["data"];
        // The runtime writes the assemblies it loads into this trace, without a profiler.
        var trace = _folder[$"{Guid.NewGuid():N}.nettrace"];
        start.Environment["DOTNET_EnableEventPipe"] = "1";
        start.Environment["DOTNET_EventPipeOutputPath"] = trace;
        start.Environment["DOTNET_EventPipeConfig"] = "Microsoft-Windows-DotNETRuntime:0x8:4";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)));
        return (process.ExitCode, output, error.GetAwaiter().GetResult(), Names(trace));
    }

    private static IReadOnlyList<string> Names(string trace) =>
        [.. System.Text.RegularExpressions.Regex.Matches(System.Text.Encoding.Unicode.GetString(File.ReadAllBytes(trace)) + System.Text.Encoding.Unicode.GetString(File.ReadAllBytes(trace).AsSpan(1)), @"[\w.]+(?=, Version=)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(20)).Select(m => m.Value).Distinct()];
}
