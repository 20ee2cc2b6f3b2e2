using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using Counterpart.Reading;
using Assembly = System.Reflection.Assembly;

namespace Counterpart.Tests.House;

/// <summary>Who may know whom. Each test names the culprit.</summary>
public class ModuleTests
{
    private static readonly Assembly Heart = typeof(Desk).Assembly;
    private static readonly Architecture Architecture = new ArchLoader().LoadAssembly(Heart).Build();

    // Each module, and those of the heart that it may use; the values at the root are everybody's.
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["values"] = [],
        ["Documents"] = [],
        ["Reading"] = ["Documents"],
        ["Trade"] = ["Documents"],
        ["Checking"] = ["Documents", "Reading", "Trade"],
        ["Ledger"] = ["Documents", "Reading", "Trade", "Checking"],
        ["Briefing"] = ["Documents", "Reading", "Trade", "Checking", "Ledger"],
        ["Desk"] = ["Documents", "Reading", "Trade", "Checking", "Ledger", "Briefing"],
    };

    [Fact]
    public void In_the_heart_a_module_uses_only_what_stands_before_it()
    {
        var culprits = from type in Architecture.Types
                       where type.Namespace?.FullName.StartsWith("Counterpart", StringComparison.Ordinal) == true
                       let module = ModuleOf(type)
                       from target in type.GetTypeDependencies()
                       where target.Namespace?.FullName.StartsWith("Counterpart", StringComparison.Ordinal) == true
                       let other = ModuleOf(target)
                       where other != module && other != "values" && !MayUse[module].Contains(other)
                       select $"{type.FullName} ({module}) uses {target.FullName} ({other})";
        Culprits.None(culprits);
    }

    [Fact]
    public void Every_module_of_the_heart_has_its_place_in_the_order() =>
        Culprits.None(Architecture.Types.Where(t => t.Namespace?.FullName.StartsWith("Counterpart", StringComparison.Ordinal) == true).Select(ModuleOf).Distinct().Except(MayUse.Keys));

    [Fact]
    public void The_heart_references_no_store_no_web_and_no_console()
    {
        string[] forbidden = ["Microsoft.EntityFrameworkCore", "DuckDB", "Microsoft.AspNetCore", "System.Console", "Spectre", "System.CommandLine", "Microsoft.Data.Sqlite", "System.Net.Http"];
        Culprits.None(from reference in Heart.GetReferencedAssemblies()
                     from name in forbidden
                     where reference.Name!.StartsWith(name, StringComparison.Ordinal)
                     select reference.Name!);
    }

    [Fact]
    public void The_heart_asks_no_clock()
    {
        var clock = new Regex(@"\b(TimeProvider|Stopwatch|Environment\.TickCount|DateTime(Offset)?\.(Utc)?Now)\b", RegexOptions.None, TimeSpan.FromSeconds(5));
        Culprits.None(from file in Repository.Sources("src/Counterpart") where clock.IsMatch(Repository.Text(file)) select file);
    }

    [Theory]
    [InlineData("Counterpart")]
    [InlineData("Counterpart.Trade.DuckDb", "Counterpart")]
    [InlineData("Counterpart.Trade.Sources", "Counterpart")]
    [InlineData("Counterpart.Ledger.EFCore", "Counterpart")]
    [InlineData("Counterpart.Dossiers", "Counterpart", "Counterpart.Trade.DuckDb", "Counterpart.Ledger.EFCore")]
    [InlineData("Counterpart.Web", "Counterpart.Dossiers", "Counterpart")]
    [InlineData("Counterpart.Cli", "Counterpart.Web", "Counterpart.Trade.Sources", "Counterpart.Dossiers", "Counterpart")]
    public void Doors_know_stores_stores_know_the_heart_and_stores_do_not_know_each_other(string project, params string[] mayReference)
    {
        var references = XDocument.Parse(Repository.Text($"src/{project}/{project}.csproj")).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
        Culprits.None(references.Except(mayReference).Select(r => $"{project} references {r}"));
    }

    [Fact]
    public void Only_the_sources_speak_with_the_network()
    {
        var network = new Regex(@"\b(HttpClient|HttpRequestMessage|SocketsHttpHandler|WebRequest|TcpClient|Socket)\b", RegexOptions.None, TimeSpan.FromSeconds(5));
        Culprits.None(from file in Repository.Sources("src")
                      where !file.StartsWith("src/Counterpart.Trade.Sources/", StringComparison.Ordinal) && network.IsMatch(Repository.Text(file))
                      select file);
    }

    [Fact]
    public void Every_project_is_in_the_solution_and_has_its_row_above()
    {
        var solution = Repository.Text("Counterpart.slnx");
        Culprits.None(Repository.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal) && !solution.Contains(f, StringComparison.Ordinal)));
        var rows = GetType().GetMethod(nameof(Doors_know_stores_stores_know_the_heart_and_stores_do_not_know_each_other))!
            .GetCustomAttributes<InlineDataAttribute>().Select(a => (string)a.Data[0]!);
        var projects = Repository.Files.Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f.EndsWith(".csproj", StringComparison.Ordinal)).Select(f => Path.GetFileNameWithoutExtension(f));
        Culprits.None(projects.Except(rows));
    }

    [Fact]
    public void Statements_are_a_closed_family_of_sealed_records()
    {
        var open = Heart.GetTypes().Where(t => t.IsSubclassOf(typeof(Statement)) && !t.IsSealed).Select(t => t.FullName);
        Culprits.None(open!);
        var byOthers = typeof(Statement).GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(c => !c.IsPrivate && !c.IsFamilyAndAssembly && c.GetParameters().All(p => p.ParameterType != typeof(Statement)));
        Assert.Empty(byOthers);
    }

    // A family of records has no CS8509: where one member of the family is handled by type, all must be.
    [Fact]
    public void Whoever_handles_statements_by_kind_handles_every_kind()
    {
        var kinds = Heart.GetTypes().Where(t => t.IsSubclassOf(typeof(Statement))).Select(t => t.Name).ToList();
        var culprits = from file in Repository.Sources("src")
                       let text = Repository.Text(file)
                       from match in Regex.Matches(text, @"\b(?:statement|Statement\w*)\s+switch\s*\{(?<arms>[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}", RegexOptions.None, TimeSpan.FromSeconds(5)).Cast<Match>()
                       let arms = match.Groups["arms"].Value
                       where kinds.Any(kind => arms.Contains(kind, StringComparison.Ordinal))
                       from kind in kinds
                       where !Regex.IsMatch(arms, $@"\b{kind}\b", RegexOptions.None, TimeSpan.FromSeconds(5))
                       select $"{file} does not handle {kind}";
        Culprits.None(culprits);
    }

    private static string ModuleOf(IType type)
    {
        var parts = type.Namespace.FullName.Split('.');
        return parts.Length > 1 ? parts[1] : type.Name.Split('+', '/')[0] is "Desk" ? "Desk" : "values";
    }
}
